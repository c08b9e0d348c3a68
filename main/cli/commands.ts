import type { Command } from './command';
import { anchor } from './commands/anchor';
import { backup } from './commands/backup';
import { batch } from './commands/batch';
import { bibliography } from './commands/bibliography';
import { check } from './commands/check';
import { cite } from './commands/cite';
import { claimAdd } from './commands/claimAdd';
import { claimEdit } from './commands/claimEdit';
import {
  claimAgreement,
  claimConflicts,
  claimPacketExport,
  claimPacketImport,
  claimRead,
  claimReadings,
  claimSettle,
} from './commands/claimReadings';
import { claimShow } from './commands/claimShow';
import { claimSilence } from './commands/claimSilence';
import { duplicates } from './commands/duplicates';
import { compare } from './commands/compare';
import { convert } from './commands/convert';
import { exportCommand } from './commands/export';
import { extract } from './commands/extract';
import { highlight } from './commands/highlight';
import { history } from './commands/history';
import { importCommand } from './commands/import';
import { init } from './commands/init';
import { link } from './commands/link';
import { list } from './commands/list';
import { noteAdd } from './commands/noteAdd';
import { noteCheck } from './commands/noteCheck';
import { noteEdit } from './commands/noteEdit';
import { originAdd } from './commands/originAdd';
import { originConfirm } from './commands/originConfirm';
import { originEdit } from './commands/originEdit';
import { originMerge } from './commands/originMerge';
import { originPropose } from './commands/originPropose';
import { originReject } from './commands/originReject';
import { originRepeats } from './commands/originRepeats';
import { originTrace } from './commands/originTrace';
import { rank } from './commands/rank';
import { packetCheck } from './commands/packetCheck';
import { redo } from './commands/redo';
import { relate } from './commands/relate';
import { restore } from './commands/restore';
import { reviewApart, reviewRetrieved } from './commands/reviewApart';
import { reviewDecide } from './commands/reviewDecide';
import { reviewImport } from './commands/reviewImport';
import { reviewEdit, reviewProtocol, reviewSearch } from './commands/reviewProtocol';
import { reviewAgreement, reviewConflicts, reviewCounts, reviewPrisma } from './commands/reviewNumbers';
import { packetExport, packetImport } from './commands/reviewPacket';
import { reviewSimulate } from './commands/reviewSimulate';
import { reviewStart } from './commands/reviewStart';
import { reviewWrite } from './commands/reviewWrite';
import { search } from './commands/search';
import { serve } from './commands/serve';
import { show } from './commands/show';
import { sourceMerge } from './commands/sourceMerge';
import { sourceSplit } from './commands/sourceSplit';
import { statementAlike, statementApart } from './commands/statementAlike';
import { statementAccept, statementReject } from './commands/statementReview';
import { statements } from './commands/statements';
import { styles } from './commands/styles';
import { tableAdd, tableColumn } from './commands/tableAdd';
import { tableClear, tableFill } from './commands/tableFill';
import { tableChanges, tableExport, tableFreeze, tableList, tableShow } from './commands/tableShow';
import { text } from './commands/text';
import { undo } from './commands/undo';
import { verify } from './commands/verify';
import { versions } from './commands/versions';

/** In the order of help. */
export const commands: readonly Command[] = [
  init,
  importCommand,
  list,
  show,
  text,
  versions,
  highlight,
  noteAdd,
  noteEdit,
  noteCheck,
  claimAdd,
  claimEdit,
  claimSilence,
  claimShow,
  claimReadings,
  claimRead,
  claimAgreement,
  claimConflicts,
  claimSettle,
  claimPacketExport,
  claimPacketImport,
  link,
  relate,
  statementAccept,
  statementReject,
  statementAlike,
  statementApart,
  sourceMerge,
  sourceSplit,
  originPropose,
  originConfirm,
  originReject,
  originAdd,
  originEdit,
  originTrace,
  originMerge,
  originRepeats,
  search,
  bibliography,
  cite,
  styles,
  check,
  duplicates,
  convert,
  exportCommand,
  packetCheck,
  reviewStart,
  reviewImport,
  reviewDecide,
  reviewApart,
  reviewRetrieved,
  reviewProtocol,
  reviewEdit,
  reviewSearch,
  reviewCounts,
  reviewConflicts,
  reviewAgreement,
  packetExport,
  packetImport,
  reviewPrisma,
  tableAdd,
  tableColumn,
  tableFill,
  tableClear,
  tableList,
  tableShow,
  tableFreeze,
  tableChanges,
  tableExport,
  reviewWrite,
  reviewSimulate,
  undo,
  redo,
  history,
  verify,
  backup,
  restore,
  serve,
  batch,
  statements,
  compare,
  anchor,
  extract,
  rank,
];
