/** What every library's README.txt says. Plain words, for someone who finds the folder years from now. */
export const README = `This folder is a Commonplace library: articles, highlights, notes and claims.
Apart from imported originals everything is plain text. You may copy the whole folder anywhere while
Commonplace is closed.

library.json             All records, one a line, as they were when this file was last written.
                         "seq" is the number of the last change in it; "checksum" is the first 16
                         hexadecimal digits of the SHA-256 of all bytes before ,"checksum".
journal.jsonl            The changes since then, one a line, each with its number, time, label, what
                         the user did ("edits"), what it did to the records ("change") and a checksum
                         made in the same way. library.json plus these changes is the library.
library.previous.json    The generation before, kept in case the newest file is damaged,
journal.previous.jsonl   and the changes that lead from it to the newest.
texts/                   The contents of articles. Each file is named by the SHA-256 of its bytes and
                         never changes: .txt is the readable text, others are imported originals.
set-aside/               What could not be read when the library was opened. Commonplace never deletes
                         anything here. It may be absent, as may the files above that end in previous.
lock                     Says which process has the library open. It goes when that process ends.

The format: JSON in UTF-8; "schema" is its number. Times are ISO 8601 in UTC. Offsets count UTF-16
units, the end not included. Bibliographic fields are those of CSL-JSON (citationstyles.org).
`;
