import type { PageKey } from '../page/say.ts';

/** What the extension's own pages say. */
type OwnKey =
  | 'uiOn' | 'uiOff' | 'uiShowReplies' | 'uiLevelsNone' | 'uiLevelsOne' | 'uiLevelsTwo' | 'uiAll' | 'uiEverySite' | 'uiChosenSites' | 'uiUnmute' | 'uiExport'
  | 'popupSwitch' | 'popupPause' | 'popupPaused' | 'popupResume' | 'popupGoTo' | 'popupHiddenHere' | 'popupMuteList' | 'popupSettings'
  | 'popupWrong' | 'popupAsMade' | 'popupLookAgain' | 'popupNone' | 'popupPerhaps' | 'popupReadAnyway' | 'popupNotLoaded' | 'popupGoThere'
  | 'popupOffHere' | 'popupTurnOn' | 'popupWithheld' | 'popupAllow' | 'popupNoPage' | 'popupPoint' | 'popupElsewhere' | 'popupChanged' | 'popupCheck' | 'popupRefused'
  | 'optionsPlaces' | 'optionsPlaceHere' | 'optionsPlaceIn' | 'optionsPlaceComment' | 'optionsPlaceName' | 'optionsPlaceTime' | 'optionsPlaceWords' | 'optionsPutBack'
  | 'optionsReading' | 'optionsMutedLine' | 'optionsBadge' | 'optionsFolds' | 'optionsDays' | 'optionsWhere' | 'optionsSites' | 'optionsForget' | 'optionsForgetSite'
  | 'optionsFoldOld' | 'optionsSearch' | 'optionsNothing' | 'optionsKeys' | 'optionsKeyFor' | 'optionsKeysUsual' | 'optionsKeysOff' | 'optionsStaysFolded' | 'optionsKept' | 'optionsNothingKept' | 'optionsRemove' | 'optionsRemoveKept' | 'optionsRemoved' | 'optionsBack'
  | 'optionsNobody' | 'optionsMuted' | 'optionsSince' | 'optionsUntil'
  | 'troubleFull' | 'troubleUnsaved' | 'troubleUnopened' | 'troubleNewer' | 'troubleSilent' | 'troubleMayNot' | 'troubleGone' | 'troubleNotMuted' | 'troubleBlocked' | 'troublePrivate'
  | 'storeRestored' | 'storeLost' | 'fileNoList' | 'fileTooLarge' | 'fileNewer'
  | 'listSearch' | 'listAllSites' | 'listSort' | 'listLatest' | 'listName' | 'listSoon' | 'listUntil' | 'listFound' | 'listChosen' | 'listUnmute' | 'listUnmuted' | 'listMutedAgain'
  | 'listFile' | 'listFileText' | 'listImport' | 'listFresh' | 'listSame' | 'listDiffers' | 'listBroken' | 'listBrokenAt' | 'listDiffering' | 'listOurs' | 'listTheirs' | 'listBoth' | 'listBring' | 'listBrought' | 'listWithPages' | 'listWithPagesText' | 'listTheirPages' | 'pagesOldKey' | 'pagesOtherKey'
  | 'forgetPages' | 'forgetText' | 'forgetToday' | 'forgetAll' | 'forgetSite' | 'forgetWhich' | 'forgotten'
  | 'engineTitle' | 'engineText' | 'engineOff' | 'engineBrowser' | 'engineEndpoint' | 'engineAddress' | 'engineModel' | 'engineKey' | 'engineKeyKept' | 'engineUse' | 'engineHint' | 'engineAsk' | 'engineAskText' | 'engineSend' | 'engineDont' | 'engineGoes'
  | 'engineReady' | 'engineNone' | 'engineDownload' | 'engineDownloadText' | 'engineDownloading' | 'engineWrongAddress' | 'engineUnsafe' | 'engineNotGiven'
  | 'peopleTitle' | 'peopleNone' | 'peopleSearch' | 'peopleFollowed' | 'peopleRemove'
  | 'filterTitle' | 'filterNone' | 'filterAdd' | 'filterPattern' | 'filterKind' | 'filterWords' | 'filterWildcard' | 'filterRegex' | 'filterIn' | 'filterText' | 'filterAuthor' | 'filterLinks'
  | 'filterEffect' | 'filterHide' | 'filterCollapse' | 'filterHighlight' | 'filterWhere' | 'filterSite' | 'filterSiteName' | 'filterSave' | 'filterEdit' | 'filterEditThis' | 'filterRemoveThis' | 'filterRemoved'
  | 'filterCaught' | 'filterExamples' | 'filterEverything' | 'filterUnclosed' | 'filterRepeat' | 'filterUnsupported' | 'filterLarge'
  | 'welcomeTitle' | 'welcomeCollapse' | 'welcomeCollapseText' | 'welcomeMute' | 'welcomeMuteText' | 'welcomeSummary' | 'welcomeSummaryText'
  | 'welcomeTry' | 'welcomeAnn' | 'welcomeBen' | 'welcomeCleo' | 'welcomeDan' | 'welcomeWhere' | 'welcomeChosenText' | 'welcomePrivate' | 'welcomeDone';

/** Every key of the locale's messages that code asks for. */
export type Key = PageKey | OwnKey;

/** {@link Key} in the words of the reader's language, with what fills its places: numbers are written as that language does. */
export type SayAny = (key: Key, ...fill: (string | number)[]) => string;
