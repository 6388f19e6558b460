// What the pages say, in French. Labels of questions stand with the questions (form/field_tables),
// messages about answers in form/message, and what the call says in the edition file.
#pragma once

namespace loire::app::text {

// Notices
inline constexpr char kDownloadedWithError[] =
    "Téléchargement demandé. Une réponse est à corriger.";
inline constexpr char kDownloadedWithErrors[] = "Téléchargement demandé. ";
inline constexpr char kAnswersToCorrect[] = " réponses sont à corriger.";
inline constexpr char kDownloadAgain[] = "Corrigez, puis téléchargez de nouveau.";
inline constexpr char kUnread[] = " (à corriger)";
inline constexpr char kToMend[] = " à corriger";
inline constexpr char kToCorrect[] = "Réponses à corriger";
inline constexpr char kDraftOpened[] = "Brouillon ouvert : ";
inline constexpr char kDraftOpenedDetail[] = "Vous retrouvez toutes vos réponses.";
inline constexpr char kDraftOpenedPart[] =
    "Vous retrouvez vos réponses, sauf ce que le fichier contient d’autre.";
inline constexpr char kDraftSavedOn[] = "Enregistré le ";
inline constexpr char kDraftSavedAt[] = " à ";
inline constexpr char kHours[] = " h ";
inline constexpr char kDraftProject[] = "Projet « ";
inline constexpr char kDraftProjectEnd[] = " ». ";
inline constexpr char kAndMore[] = " Et d’autres : ";
inline constexpr char kDraftRefused[] = "Ce fichier n’a pas été ouvert : ";
inline constexpr char kMoreProblems[] = "Et d’autres erreurs. ";
inline constexpr char kDraftRefusedDetail[] = "Vos réponses sont gardées.";
inline constexpr char kExampleFilled[] = "Exemple fictif.";
inline constexpr char kExampleFilledDetail[] =
    "Ce projet est inventé. Parcourez les étapes, puis effacez-le pour saisir le vôtre.";
inline constexpr char kErased[] = "Tout est effacé.";
inline constexpr char kErasedDetail[] = "Vous pouvez commencer votre projet.";
inline constexpr char kLineRemoved[] = "Dépense supprimée.";
inline constexpr char kFinancementRemoved[] = "Financeur supprimé.";
inline constexpr char kRestored[] = "C’est rétabli.";
inline constexpr char kTooManyLines[] = "Le budget compte déjà 200 dépenses : c’est le maximum.";
inline constexpr char kTooManyFinancements[] =
    "Le plan compte déjà 50 financeurs : c’est le maximum.";
inline constexpr char kUndoLine[] = "Remettre la dépense";
inline constexpr char kUndoFinancement[] = "Remettre le financeur";
inline constexpr char kUndoVariante[] = "Remettre le projet gardé";
inline constexpr char kUndoProject[] = "Revenir au projet d’avant";
inline constexpr char kTooManyProjects[] = "Dix projets non téléchargés attendent déjà.";
inline constexpr char kTooManyProjectsDetail[] =
    "Rien n’a été remplacé. Revenez à l’un d’eux et téléchargez-le, puis recommencez.";
inline constexpr char kUndoNamed[] = " : « ";
inline constexpr char kUndoNamedEnd[] = " »";
inline constexpr char kUndoToEmpty[] = "Revenir au formulaire vide";
inline constexpr char kClose[] = "Fermer";
inline constexpr char kFileTooLarge[] = "Il est trop gros pour être un brouillon (5 Mo au plus).";
inline constexpr char kFileUnreadable[] =
    "Le navigateur n’a pas pu le lire : choisissez un fichier, et non un dossier.";
inline constexpr char kOneFile[] = "Ouvrez un seul fichier à la fois.";

// Calendar
inline constexpr char kClosed[] = "Cette édition de l’appel est close.";
inline constexpr char kClosedAdvice[] =
    "Vous pouvez garder un brouillon pour une prochaine édition. Avant, demandez au Département si "
    "une édition est ouverte.";

// Steps
inline constexpr const char* kStageTitles[] = {"Porteur", "Projet et axe", "Budget", "Critères",
                                               "Résultat"};
inline constexpr char kComplete[] = "Complet";
inline constexpr char kOneAnswer[] = "1 réponse attendue";
inline constexpr char kAnswers[] = " réponses attendues";
inline constexpr char kOptional[] = "Sans effet sur le calcul";
inline constexpr char kCritereGiven[] = " critère répondu";
inline constexpr char kCriteresGiven[] = " critères répondus";
inline constexpr char kNext[] = "Continuer : ";
inline constexpr char kPrevious[] = "Revenir : ";

// Porteur
inline constexpr char kPorteurTitle[] = "Qui porte le projet ?";
inline constexpr char kPorteurLead[] =
    "Le porteur, un thème et un montant suffisent pour une première réponse. Le reste la précise.";
inline constexpr char kExample[] = "Remplir avec un exemple fictif";
inline constexpr char kOpenDraft[] = "Ouvrir un brouillon";
inline constexpr char kErase[] = "Tout effacer";
inline constexpr char kIdentity[] = "Identité du porteur";
inline constexpr char kRepresentative[] = "Représentant légal";
inline constexpr char kContact[] = "Personne à contacter";
inline constexpr char kForDraftOnly[] =
    "Facultatif. Ces réponses restent dans votre navigateur et dans votre brouillon.";

// Projet
inline constexpr char kProjetTitle[] = "Le projet et son axe";
inline constexpr char kProjetLead[] =
    "Le projet doit répondre à l’un des axes de l’appel. Cochez les thèmes qui le décrivent.";
inline constexpr char kProposal[] = "Ce que disent vos mots";
inline constexpr char kProposalHelp[] =
    "Une proposition d’après le nom et la description. Rien n’est coché à votre place.";
inline constexpr char kProposedBy[] = " : ";
inline constexpr char kAlreadyTicked[] = " (coché)";
inline constexpr char kTick[] = "Cocher ce thème";
inline constexpr char kOtherAxes[] = "Vos mots parlent aussi d’un autre axe :";
inline constexpr char kNoAxisFound[] =
    "Aucun axe reconnu dans ces mots. Cochez vous-même les thèmes qui conviennent.";
inline constexpr char kAxe[] = "Axe ";
inline constexpr char kUnknownTheme[] = "Thème que l’appel ne nomme pas : ";
inline constexpr char kNoTheme[] = "Aucun thème ne convient ?";
inline constexpr char kDates[] = "Calendrier du projet";
inline constexpr char kMediationClosed[] =
    "L’appel de cette édition prévoyait l’appui de Zoomacom, le centre de ressources départemental "
    "de la médiation numérique.";
inline constexpr char kMediation[] = "Un appui pour la médiation numérique";

// Budget
inline constexpr char kBudgetTitle[] = "Le budget du projet";
inline constexpr char kBudgetLead[] =
    "Une ligne par dépense, hors taxes de préférence. Chaque ligne dit si elle compte, et "
    "pourquoi.";
inline constexpr char kCommonTitle[] = "Pour toutes les dépenses";
inline constexpr char kCommonHelp[] =
    "Une réponse pour l’ensemble. Si cela dépend, répondez dans chaque dépense.";
inline constexpr char kNoLine[] = "Aucune dépense pour l’instant.";
inline constexpr char kAddFirstLine[] = "Ajouter une première dépense";
inline constexpr char kAddLine[] = "Ajouter une dépense";
inline constexpr char kAddTotal[] = "Je ne connais que le total";
inline constexpr char kTotalLine[] = "Ensemble du projet, à détailler";
inline constexpr char kLine[] = "Dépense ";
inline constexpr char kUp[] = "Monter";
inline constexpr char kDown[] = "Descendre";
inline constexpr char kDuplicate[] = "Dupliquer";
inline constexpr char kRemove[] = "Supprimer";
inline constexpr char kOwnAnswers[] = "Répondre autrement pour cette dépense";
inline constexpr char kCommonAnswers[] = "Masquer les réponses propres à cette dépense";
inline constexpr char kOrReadAs[] = "Lire : ";
inline constexpr char kTotals[] = "Totaux";
inline constexpr char kTotalHt[] = "Total HT des dépenses saisies";
inline constexpr char kEligible[] = "Éligible";
inline constexpr char kEligibleDoubted[] = "Éligible, à vérifier";
inline constexpr char kExcludedLine[] = "Exclue";
inline constexpr char kLineToAsk[] = "À confirmer";
inline constexpr char kLineOpen[] = "Réponses attendues";
inline constexpr char kLeftOpenState[] = "Non tranché";
inline constexpr char kBaseSure[] = "Éligibles à coup sûr";
inline constexpr char kBaseDoubted[] = "Éligibles selon vos réponses, à vérifier";
inline constexpr char kBaseWithOpen[] = "Éligibles, points à confirmer compris";
inline constexpr char kBaseWithMissing[] = "Éligibles, points à préciser ou à confirmer compris";
inline constexpr char kExcluded[] = "Exclues";
inline constexpr char kFinancing[] = "Plan de financement";
inline constexpr char kFinancingHelp[] =
    "Les autres financeurs du projet. Ils ne changent pas le calcul de l’aide.";
inline constexpr char kFinancement[] = "Financeur ";
inline constexpr char kAddFinancement[] = "Ajouter un financeur";
inline constexpr char kFinancingFigure[] = "Qui paie quoi, avec cette aide";
inline constexpr char kFinancingFigureAlone[] = "Qui paie quoi, sans aide du Département";
inline constexpr char kFinancingFigureOpen[] = "Qui paie quoi, et ce qui reste à confirmer";
inline constexpr char kFinancingTable[] = "Ce que coûte le projet, et qui paie";
inline constexpr char kTotalCost[] = "Coût total HT";
inline constexpr char kAidAtMost[] = "Aide du Département, au plus";
inline constexpr char kAidSure[] = "Aide du Département, part sûre d’après vos réponses";
inline constexpr char kAidOpen[] = "Aide qui n’est pas sûre";
inline constexpr char kAidWithinAsked[] = "Aide du Département, dans la limite de l’aide demandée";
inline constexpr char kAidAsked[] = "Aide demandée au Département";
inline constexpr char kStateUnknown[] = "demandé ou obtenu, à préciser";
inline constexpr char kStateRequested[] = "demandé";
inline constexpr char kStateObtained[] = "obtenu";
inline constexpr char kObtained[] = "Dont cofinancements obtenus";
inline constexpr char kRequested[] = "Dont cofinancements qui ne sont pas encore obtenus";
inline constexpr char kStateToSay[] = "Cofinancements demandés ou obtenus, à préciser";
inline constexpr char kOwnShare[] = "Reste à la charge du porteur";
inline constexpr char kOwnShareWithout[] =
    "Reste à la charge du porteur, sans l’aide qui n’est pas sûre";
inline constexpr char kOwnShareAtBest[] = "Reste à la charge du porteur, dans le meilleur cas";
inline constexpr char kToSpecify[] = "à préciser";
inline constexpr char kWithSurePart[] = " avec la seule part sûre";
inline constexpr char kAtBest[] = " dans le meilleur cas";
inline constexpr char kTooMuch[] = "Financements en trop";
inline constexpr char kTooMuchAtBest[] = "Financements en trop, dans le meilleur cas";
inline constexpr char kTooMuchAsked[] =
    "Financements en trop, si toute l’aide demandée était accordée";
inline constexpr char kTotalFinancing[] = "Total des financements";
inline constexpr char kFinancingLater[] =
    "Le reste à charge se calcule quand la liste des dépenses est finie et que tous les montants "
    "sont saisis.";
inline constexpr char kVatNote[] =
    "L’aide se calcule sur le hors-taxes (HT) ; le porteur paie le TTC (hors appel).";
inline constexpr char kVatNotePublic[] =
    "L’aide se calcule sur le hors-taxes (HT) ; le porteur paie le TTC. Le FCTVA peut ensuite "
    "rembourser une partie de la TVA (hors appel).";

// Critères
inline constexpr char kCriteresTitle[] = "Les critères d’analyse";
inline constexpr char kCriteresLead[] =
    " Ils ne changent ni l’éligibilité, ni l’aide maximale. Le simulateur ne donne pas de note.";
inline constexpr char kPrompts[] = "Pour vous aider à répondre (hors appel)";
inline constexpr char kSupports[] = "D’après vos autres réponses";
inline constexpr char kNoSupport[] = "Vos autres réponses n’en parlent pas.";
inline constexpr char kCounts[] = " compte ";
inline constexpr char kMembers[] = " communes.";
inline constexpr char kCriteresFigure[] = "Vos réponses aux critères";
inline constexpr char kCriteresComplete[] = "Réponse choisie et texte rédigé : ";
inline constexpr char kCriteresNone[] = "aucun critère pour l’instant";
inline constexpr char kArgumentColumn[] = "Argument";
inline constexpr char kArgued[] = "rédigé";
inline constexpr char kNotArgued[] = "sans texte";
inline constexpr char kInnovation[] = "Ce que l’appel entend par innovation";

// Résultat
inline constexpr char kResultTitle[] = "Résultat et brouillon";
inline constexpr char kResultLead[] = "Le simulateur estime ce que l’appel permet. ";
inline constexpr char kResultLeadPast[] = "Le simulateur estime ce que l’appel permettait.";
inline constexpr char kVerdictLabel[] = "Le projet entre-t-il dans l’appel ?";
inline constexpr char kVerdictLabelPast[] = "Le projet entrait-il dans l’appel ?";
inline constexpr char kVerdictYes[] = "Oui, selon vos réponses";
inline constexpr char kVerdictDoubted[] =
    "Des mots du projet ou d’une dépense font douter : voir « À vérifier ».";
inline constexpr char kVerdictNo[] = "Non, selon vos réponses";
inline constexpr char kVerdictOpen[] = "On ne peut pas encore le dire";
inline constexpr char kVerdictAsk[] = "À confirmer avec le Département";
inline constexpr char kVerdictAskPast[] = "L’appel ne tranchait pas";
inline constexpr char kAidLabel[] = "Aide du Département";
inline constexpr char kAidIfChosen[] = "Aide du Département, si le projet est retenu";
inline constexpr char kAidPast[] = "Aide possible, si le projet avait été retenu";
inline constexpr char kAtMost[] = " au plus";
inline constexpr char kAtMostEnd[] = ", au plus.";
inline constexpr char kDependingOnAnswers[] = ", selon les réponses qui manquent";
inline constexpr char kDependingOnPoints[] = ", selon les points à confirmer";
inline constexpr char kDependingOnPointsPast[] = ", selon les points que l’appel laissait ouverts";
inline constexpr char kDependingOnBothPast[] =
    ", selon les réponses qui manquent et les points que l’appel laissait ouverts";
inline constexpr char kDependingOnBoth[] =
    ", selon les réponses qui manquent et les points à confirmer";
inline constexpr char kNever[] = "C’est un maximum, jamais une promesse.";
inline constexpr char kNeverRange[] = "Ce sont des maximums, jamais une promesse.";
inline constexpr char kDepotLabel[] = "Dépôt des candidatures";
inline constexpr char kNoDay[] = "Date du jour non donnée";
inline constexpr char kOpenedIn[] = "Ouvert en ";
inline constexpr char kDayNotSaid[] = ", jour non précisé";
inline constexpr char kConditions[] = "Les quatre conditions";
inline constexpr char kLines[] = "Les dépenses, une par une";
inline constexpr char kComputation[] = "Le calcul, pas à pas";
inline constexpr char kToAsk[] = "À confirmer avec le Département";
inline constexpr char kToAskHelp[] = "L’appel ne le dit pas : seul le Département peut répondre.";
inline constexpr char kToAskClosed[] = "Points que l’appel laissait ouverts";
inline constexpr char kToAskClosedHelp[] =
    "L’appel de cette édition ne les tranchait pas. Le dépôt est clos : ne les posez qu’à propos "
    "d’une édition ouverte.";
inline constexpr char kMissing[] = "Réponses qui manquent";
inline constexpr char kNothingMissing[] = "Aucune réponse ne manque pour calculer l’aide.";
inline constexpr char kRemarks[] = "À vérifier";
inline constexpr char kOfTheFile[] = "Dans le fichier";
inline constexpr char kOutside[] = " (hors appel)";
inline constexpr char kOutsideToo[] = " ; hors appel).";
inline constexpr char kCalendar[] = "Le calendrier de l’appel";
inline constexpr char kCalendarPicture[] =
    "Les étapes de l’appel sur une ligne, et le jour d’aujourd’hui parmi elles.";
inline constexpr char kStepColumn[] = "Étape";
inline constexpr char kTimeColumn[] = "Situation";
inline constexpr char kToday[] = "Aujourd’hui";
inline constexpr char kPast[] = "passée";
inline constexpr char kThisMonth[] = "ce mois-ci";
inline constexpr char kToCome[] = "à venir";
inline constexpr char kNextSteps[] = "Et maintenant ?";
inline constexpr char kDownload[] = "Télécharger le brouillon";
inline constexpr char kDownloadHelp[] =
    "Le brouillon garde toutes vos réponses dans un fichier. Rouvrez-le ici pour continuer, ou "
    "recopiez-le dans le formulaire officiel. Il ne s’importe pas sur le portail.";
inline constexpr char kDownloadHelpClosed[] =
    "Le brouillon garde toutes vos réponses dans un fichier. Gardez-le pour une prochaine "
    "édition : vous le rouvrirez ici.";
inline constexpr char kPrint[] = "Imprimer ou enregistrer en PDF";
inline constexpr char kPrintHelp[] =
    "L’impression donne une synthèse du projet et de l’estimation, pour l’assemblée qui délibère.";
inline constexpr char kPortal[] = "Aller sur le portail des subventions";
inline constexpr char kPortalClosed[] = "Voir sur le portail si une édition est ouverte";
inline constexpr char kFormName[] = "Formulaire à remplir : ";
inline constexpr char kContactOf[] = "Contact indiqué par l’appel ";
inline constexpr char kSource[] = "Source : ";
inline constexpr char kOurReading[] = "Notre lecture : ";
inline constexpr char kDeduction[] = " (déduction, pas les mots de l’appel)";

// Panel
inline constexpr char kPanelTitle[] = "Votre résultat";
inline constexpr char kLinesShort[] = "Dépenses";
inline constexpr char kMoreLines[] = "Et d’autres, dans le budget.";
inline constexpr char kSeeDetail[] = "Voir le détail et télécharger";
inline constexpr char kCurveTitle[] = "L’aide selon les dépenses éligibles";
inline constexpr char kCurveAlternative[] = "Dépenses éligibles : ";
inline constexpr char kCurveRises[] = ". L’aide augmente jusqu’à ";
inline constexpr char kCurveReached[] = ", atteints à ";
inline constexpr char kCurveFlat[] = " de dépenses éligibles, puis ne bouge plus.";
inline constexpr char kCurvePoint[] = "Repère";
inline constexpr char kCurveBase[] = "Dépenses éligibles HT";
inline constexpr char kCurveAid[] = "Aide au plus";
inline constexpr char kCurveHere[] = "Votre projet";
inline constexpr char kCurveLeast[] = "Votre projet, au moins";
inline constexpr char kCurveMost[] = "Votre projet, au plus";
inline constexpr char kCurveCeiling[] = "Plafond de l’aide";
inline constexpr char kMoreMissing[] = "Et d’autres, au fil des étapes.";

// Why and why not
inline constexpr char kYourAnswer[] = "Votre réponse : ";
inline constexpr char kYourAnswers[] = "Vos réponses : ";
inline constexpr char kNotAnswered[] = "pas encore de réponse";
inline constexpr char kNoAnswerYet[] = "Pas encore de réponse.";
inline constexpr char kStillOpen[] = "Sans réponse pour l’instant : ";
inline constexpr char kForAllLines[] =
    "Pour toutes les dépenses, sauf réponse propre à l’une d’elles : ";
inline constexpr char kInTheLoire[] = "situé dans la Loire";
inline constexpr char kNotInTheLoire[] = "situé hors de la Loire";
inline constexpr char kNoAxis[] = "aucun axe ne convient";
inline constexpr char kOtherTheme[] = "un autre thème : ";
inline constexpr char kQuestion[] = "Question : ";
inline constexpr char kMayApply[] = "L’appel vise : ";
inline constexpr char kOneObstacle[] = "Une seule condition n’est pas remplie : ";
inline constexpr char kEnough[] = "Une condition n’est pas remplie, et cela suffit : ";
inline constexpr char kObstacles[] = "Plusieurs conditions ne sont pas remplies : ";
inline constexpr char kAnswerTo[] = "la réponse à ";
inline constexpr char kIs[] = " est ";
inline constexpr char kOnlyIf[] = "Cette dépense n’est éligible que ";
inline constexpr char kSurelyIf[] = "Cette dépense est éligible à coup sûr ";
inline constexpr char kElseAsk[] = ". Sinon, seul le Département peut le dire.";
inline constexpr char kElseOpen[] = ". Sinon, l’appel ne le tranchait pas.";
inline constexpr char kIf[] = "si ";
inline constexpr char kAndIf[] = " et si ";
inline constexpr char kCommaAndIf[] = ", et si ";
inline constexpr char kIfAll[] = "si toutes ces conditions sont réunies : ";
inline constexpr char kCeilingReached[] = ". L’aide ne changerait pas : le plafond est atteint.";
inline constexpr char kClosedOtherwise[] =
    ". L’aide resterait nulle : une autre condition n’est pas remplie.";
inline constexpr char kForAtMost[] = ". Elle compterait alors pour ";
inline constexpr char kOfAid[] = " d’aide au plus";
inline constexpr char kOthersAsTheyAre[] = ", les autres dépenses restant comme elles sont";
inline constexpr char kAmountNeeded[] = ". Son montant dira pour combien.";
inline constexpr char kNatureUnknown[] =
    "Sa nature n’est pas indiquée : on ne peut encore rien en dire.";
inline constexpr char kTooSmall[] = "Elle est trop petite pour ajouter un centime d’aide.";
inline constexpr char kNoEffect[] = "Sans effet";
inline constexpr char kNothingAsked[] =
    "Aucune réponse n’est demandée : cette dépense ne peut pas changer l’aide.";
inline constexpr char kBrings[] = "Sans cette dépense, l’aide maximale baisserait de ";
inline constexpr char kBringsNothing[] =
    "Sans cette seule dépense, l’aide maximale serait la même : le plafond est atteint.";
inline constexpr char kWithoutThem[] = " Sans ";
inline constexpr char kTheyLose[] = ", elle baisserait de ";
inline constexpr char kNor[] = " ni ";
inline constexpr char kTheseLines[] = " dépenses dans ce cas";
inline constexpr char kTheN[] = "les ";
inline constexpr char kEligibleBase[] = "Dépenses éligibles HT : ";
inline constexpr char kUnknownAmount[] = "encore inconnu";
inline constexpr char kListOpen[] = " La liste des dépenses n’est pas finie.";
inline constexpr char kRateUnknown[] = ", taux de TVA non indiqué";
inline constexpr char kRounded[] = ", au centime le plus proche.";
inline constexpr char kAllMet[] = "Les quatre conditions sont remplies : ";
inline constexpr char kOneUnmet[] = "Une condition au moins n’est pas remplie : ";
inline constexpr char kNotSettled[] = "Une condition au moins n’est pas réglée : ";
inline constexpr char kAidIs[] = "aide de ";
inline constexpr char kAidRange[] = "aide ";
inline constexpr char kBeyond[] = "Les dépenses éligibles dépassent de ";
inline constexpr char kBeyondCeiling[] = " HT la somme où le plafond est atteint.";
inline constexpr char kExcludedByNature[] =
    "L’appel exclut cette nature de dépense, quelles que soient les autres réponses.";
inline constexpr char kUpToDepartement[] = "Seul le Département peut dire si cette dépense compte.";
inline constexpr char kAtBestToAsk[] =
    "D’après vos réponses, cette dépense est au mieux à confirmer par le Département.";
inline constexpr char kLeftOpen[] = "L’appel ne disait pas si cette dépense compte.";
inline constexpr char kListOpenAid[] =
    "Tant que la liste des dépenses n’est pas finie, l’aide n’est pas fixée.";
inline constexpr char kThisAnswer[] = "Cette réponse peut changer l’aide de ";
inline constexpr char kFirstAnswer[] = "La première de la liste peut changer l’aide de ";

// Questions for the Département, and errors in the rules
inline constexpr char kLetter[] = "Message à copier dans un courriel";
inline constexpr char kCopyLetter[] = "Copier le message";
inline constexpr char kReportTitle[] = "Une règle vous paraît fausse ?";
inline constexpr char kReportHelp[] =
    "Signalez-la à la personne qui gère ce site. Ce texte dit quelles règles ont été appliquées, "
    "et les montants. Il ne contient ni nom, ni commune, ni texte de votre projet.";
inline constexpr char kReport[] = "Signaler une erreur de règle";
inline constexpr char kCopyReport[] = "Copier le signalement";
inline constexpr char kGiven[] = "(saisi)";
inline constexpr char kReportLine[] = "depense-";
inline constexpr char kLetterOpening[] = "Bonjour,\n\nNous préparons une candidature.\n\nAppel : ";
inline constexpr char kLetterApplicant[] = "Porteur : ";
inline constexpr char kLetterProject[] = "Projet : ";
inline constexpr char kLetterZoomacom[] =
    "Nous souhaitons l’appui de Zoomacom pour la médiation numérique.\n";
inline constexpr char kLetterQuestions[] =
    "L’appel ne tranche pas les points suivants. Pouvez-vous nous dire ce qu’il en est ?";
inline constexpr char kLetterQuestion[] =
    "L’appel ne tranche pas le point suivant. Pouvez-vous nous dire ce qu’il en est ?";
inline constexpr char kLetterClosing[] = "Merci de votre réponse.\n\nCordialement,\n";
inline constexpr char kLetterSource[] = " (dans l’appel : ";
inline constexpr char kMayCount[] = "cette dépense peut-elle être retenue ? ";
inline constexpr char kMayBeSo[] = "Qu’en est-il de ce point ? ";
inline constexpr char kReportSteps[] = "Calcul, pas à pas :";
inline constexpr char kReportRules[] = "Règles appliquées :";
inline constexpr char kReportComplaint[] = "Ce qui paraît faux, et pourquoi (à compléter) :\n";

// Comparison
inline constexpr char kCompareTitle[] = "Comparer avec une variante";
inline constexpr char kCompareHelp[] =
    "Gardez le projet tel qu’il est, puis changez une réponse : le porteur, une dépense, un "
    "montant. "
    "Vous verrez ici ce qui change.";
inline constexpr char kKeep[] = "Garder ce projet pour comparer";
inline constexpr char kSwap[] = "Reprendre le projet gardé";
inline constexpr char kForget[] = "Ne plus comparer";
inline constexpr char kKept[] =
    "Projet gardé. Changez une réponse : la comparaison est à l’étape Résultat.";
inline constexpr char kSwapped[] =
    "Vous modifiez maintenant le projet gardé. L’autre est gardé à son tour.";
inline constexpr char kForgotten[] = "Le projet gardé est supprimé.";
inline constexpr char kNoDifference[] = "Les deux projets donnent le même résultat.";
inline constexpr char kKeptLabel[] = "gardé : ";
inline constexpr char kCurrentLabel[] = "actuel : ";
inline constexpr char kAbsent[] = "absent";
inline constexpr char kNoAmount[] = "montant à saisir";
inline constexpr char kDifferences[] = "Ce qui change";
inline constexpr char kBaseCompared[] = "Dépenses éligibles";
inline constexpr char kVerdictShort[] = "Verdict";
inline constexpr char kCritereDifference[] = "Critère ";

// Summary, on paper
inline constexpr char kSummaryTitle[] = "Synthèse du projet";
inline constexpr char kSummaryOn[] = "Établie le ";
inline constexpr char kProject[] = "Le projet";
inline constexpr char kProjectName[] = "Nom du projet";
inline constexpr char kApplicant[] = "Porteur";
inline constexpr char kSiren[] = "SIREN";
inline constexpr char kSiret[] = "SIRET";
inline constexpr char kRepresentativeOnPaper[] = "Représentant légal";
inline constexpr char kContactOnPaper[] = "Personne à contacter";
inline constexpr char kMainAxis[] = "Axe principal";
inline constexpr char kWished[] = "souhaité";
inline constexpr char kZoomacomOnPaper[] = "Appui de Zoomacom";
inline constexpr char kPlace[] = "Commune";
inline constexpr char kEpci[] = "Intercommunalité";
inline constexpr char kProjectDates[] = "Dates prévues";
inline constexpr char kFrom[] = "du ";
inline constexpr char kUntil[] = " au ";
inline constexpr char kStarts[] = "à partir du ";
inline constexpr char kEnds[] = "jusqu’au ";
inline constexpr char kAxisAndThemes[] = "Axe et thèmes";
inline constexpr char kToFill[] = "à saisir";
inline constexpr char kEstimation[] = "L’estimation";
inline constexpr char kConditionColumn[] = "Condition";
inline constexpr char kReachedColumn[] = "Réponse";
inline constexpr char kReasonColumn[] = "Raison et source";
inline constexpr char kExpenseColumn[] = "Dépense";
inline constexpr char kNatureColumn[] = "Nature";
inline constexpr char kAmountColumn[] = "Montant HT";
inline constexpr char kStateColumn[] = "État";
inline constexpr char kWhyColumn[] = "Raison";
inline constexpr char kCritereColumn[] = "Critère";
inline constexpr char kOwnWordsColumn[] = "Dans les mots du porteur";
inline constexpr char kPlanColumn[] = "Plan de financement";
inline constexpr char kPlanAmountColumn[] = "Montant";
inline constexpr char kPlanSureColumn[] = "Avec la seule part sûre";
inline constexpr char kPlanBestColumn[] = "Dans le meilleur cas";
inline constexpr char kPlanShareColumn[] = "Part";
inline constexpr char kLessThanOne[] = "moins de 1 %";
inline constexpr char kOtherFunders[] = "Autres financeurs";
inline constexpr char kCriteresNotAnswered[] = "Sans réponse pour l’instant : ";
inline constexpr char kDocuments[] = "Pièces à joindre (hors appel)";
inline constexpr char kDocumentsHelp[] =
    "L’appel n’en cite aucune. Ce genre de formulaire demande d’ordinaire ces pièces : à vérifier "
    "sur le portail.";
inline constexpr const char* kDocumentList[] = {"Délibération", "Devis", "Plan de financement",
                                                "Présentation du projet"};
inline constexpr char kSummaryRules[] = "Pour refaire ce calcul : règles ";
inline constexpr char kSummaryMark[] = ", repère ";
inline constexpr char kSummaryVersion[] = ". Version du simulateur : ";

}  // namespace loire::app::text
