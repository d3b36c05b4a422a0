/** What the in-page views need said: a key of the locale's messages, with what fills its places. The browser's i18n stands behind it. */
export type Say = (key: PageKey, ...fill: (string | number)[]) => string;

/** Keys that come in plural forms take the count first. */
export type PageKey =
  | 'pageComments' | 'pageThreads' | 'pagePeople' | 'pageLoaded' | 'pageHidden' | 'pageCollapseAll' | 'pageExpandAll' | 'pageSummary' | 'pageMore'
  | 'pageCollapseBelow' | 'pageNotComments' | 'pageTurnOff' | 'pageReplies' | 'pageCollapseThread' | 'pageShowReplies' | 'pageExpandThread' | 'pageMoreFor'
  | 'pageMute' | 'pageMuteThis' | 'pageCollapseMenu' | 'pageSummaryThread' | 'pageGoToParent' | 'pageNextBy' | 'pageCopyLink' | 'pageWhy'
  | 'pageMutedHere' | 'pageMutedEverywhere' | 'pageUndo' | 'pageChange' | 'pageDone' | 'pageMutedComments' | 'pageShow' | 'pageHideAgain' | 'pageUnmute'
  | 'pageHere' | 'pageEverywhere' | 'pageForDay' | 'pageForWeek' | 'pageForMonth' | 'pageForEver' | 'pageRepliesLabel' | 'pageKeep' | 'pageCollapse' | 'pageHide' | 'pageReason'
  | 'pageWhatPeopleSay' | 'pageWhatThreadSays' | 'pageSimilar' | 'pageFrom' | 'pageFromStated' | 'pageHonest' | 'pageCopy' | 'pageCopied' | 'pageRenew' | 'pageReading' | 'pageCancel' | 'pageClose' | 'pageNewer' | 'pageNoSummary' | 'pageAnotherView' | 'pageDisputed' | 'pageAlso' | 'pageMostLiked' | 'pageTo'
  | 'pageCopyLinks' | 'pageOnlyThese' | 'pageOwnWords' | 'pageModelWrites' | 'pageModelWritesHere' | 'pageWrittenBy' | 'pageWrittenHere' | 'pageBrowserModel' | 'pagePart' | 'pageDropped' | 'pageFellBack'
  | 'pageNotAllowed' | 'pageNotReady' | 'pageNotRefused' | 'pageNotThere' | 'pageNotBusy' | 'pageNotServer' | 'pageNotReached' | 'pageNotInTime' | 'pageNotWhole' | 'pageNotRead' | 'pageNotChecked' | 'pageNotStopped'
  | 'pagePick' | 'pagePickStart' | 'pagePickNothing' | 'pagePickRead' | 'pagePickCheck'
  | 'pageEverywhereName' | 'pageQuotesMuted' | 'pageTagOrNote' | 'pageTags' | 'pageNote' | 'pageKeepNote' | 'pageFollow' | 'pageUnfollow' | 'pageWhyFollow'
  | 'pageFiltered' | 'pageCollapsedBy' | 'pageWhyFilter' | 'pageWhyLit'
  | 'pageAnswers' | 'pageNotSo' | 'pageBack' | 'pageWriting' | 'pageSomebody' | 'pageFailed' | 'pageUpdated'
  | 'pageNew' | 'pageNewOne' | 'pageYouWereHere' | 'pageOf' | 'pageLoadAll' | 'pageStop' | 'pageKeepFolded' | 'pageUnfolded'
  | 'pageOtherReplies' | 'pageOtherThreads' | 'pageKeepThis' | 'pageKept' | 'pageMe' | 'pageNotMe' | 'pageYou' | 'pageToYou' | 'pageWroteThis' | 'pageStaff' | 'pageBegan'
  | 'pageKeys' | 'pageKeysOn' | 'pageKeysOff' | 'pageKeysHere' | 'pageKeysWhen' | 'pageKeysTurnOn' | 'pageKeysTurnOff' | 'pageSettings'
  | 'pageKeyNext' | 'pageKeyPrevious' | 'pageKeyNextSame' | 'pageKeyPreviousSame' | 'pageKeyRoot' | 'pageKeyNextBy' | 'pageKeyPreviousBy' | 'pageKeyNextNew' | 'pageKeyPreviousNew'
  | 'pageKeyToggle' | 'pageKeySearch' | 'pageKeyHelp'
  | 'pageWhyBelow' | 'pageWhyOld' | 'pageWhySite' | 'pageWhyGuess'
  | 'pageCollapsedNow' | 'pageExpandedNow' | 'pageWhyNew' | 'pageWhyOpen' | 'pageWhyReader' | 'pageWhyAll' | 'pageWhyLevels' | 'pageWhyMute' | 'pageWhyQuote' | 'pageWhyMention'
  | 'threadView' | 'threadSort' | 'threadSite' | 'threadNewest' | 'threadOldest' | 'threadLiked' | 'threadReplied' | 'threadDiscussed' | 'threadFilter'
  | 'threadOnlyNew' | 'threadOnlyLinks' | 'threadLength' | 'threadAnyLength' | 'threadNoOneLiners' | 'threadLonger' | 'threadPerson' | 'threadEverybody' | 'threadClear'
  | 'threadSearch' | 'threadMatches' | 'threadNothing' | 'threadStatistics' | 'threadWhen' | 'threadSpan' | 'threadMost' | 'threadExchanges' | 'threadBetween'
  | 'threadWhich' | 'threadNotSo' | 'threadContinue' | 'threadBack' | 'threadProbably' | 'threadPerhaps' | 'threadAlso' | 'threadGoToBy' | 'threadGoTo' | 'threadOnlyBy' | 'threadPoints' | 'threadPanel';
