/** What every library's README.txt says. Plain words, for someone who finds the folder years from now. */
export const README = `This folder is a Commonplace library: articles, highlights, notes and claims.
Apart from imported originals everything is plain text. You may copy the whole folder anywhere while
Commonplace is closed.

library.json             All records, one a line, as they were when this file was last written.
                         "seq" is the number of the last change in it, "history" what can be undone;
                         "checksum" is the first 16 hexadecimal digits of the SHA-256 of all bytes
                         before ,"checksum".
journal.jsonl            The changes since then, one a line, each with its number, time, label, what
                         the user did ("edits"), what it did to the records ("change") and a checksum
                         made in the same way. "after" is the checksum of the line before, or "last" in
                         library.json, so that lines of another computer are told from these. Empty
                         lines at its end are room for the next changes.
                         library.json plus these changes is the library.
library.previous.json    The generation before, kept in case the newest file is damaged,
journal.previous.jsonl   and the changes that lead from it to the newest.
texts/                   The contents of articles. Each file is named by the SHA-256 of its bytes and
                         never changes: .txt is the readable text, .json says how it is laid out,
                         others are imported originals and their pictures.
backups/                 Copies of the records, made by Commonplace while you work: the newest of each of
                         the last hours, days and weeks. Those in .tar.gz hold no texts, since texts never
                         change; those in .tar hold everything. Any tar program reads them; SHA256SUMS
                         inside has the checksums. To go back to one: commonplace restore FILE --to DIR,
                         or Backups in the window. Make one on another disk with commonplace backup --to.
index/                   What makes searching and starting fast. It may be deleted at any time; it is made
                         again.
set-aside/               What could not be read, and what another program had put in our place.
                         Commonplace never deletes anything here. It may be absent, as may backups/ and
                         what has previous in its name.
lock                     Says which process has the library open. It goes when that process ends.

The format: JSON in UTF-8; "schema" is its number. Times are ISO 8601 in UTC. Offsets count UTF-16
units, the end not included. Bibliographic fields are those of CSL-JSON (citationstyles.org).
`;
