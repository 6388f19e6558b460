// The French texts of the pages: complete texts, or sentences whose {names} are filled. The labels of the
// questions are in core/catalogue, the messages about answers in form/message, and the texts of the call
// in the edition file.
#pragma once

#include "french/fill.hpp"

namespace loire::app::text {

// Notices
inline constexpr char kDownloadedWithError[] =
    "Téléchargement demandé. Une réponse est à corriger.";
inline constexpr Sentence kDownloadedWithErrors{
    "Téléchargement demandé. {nombre} réponses sont à corriger."};
inline constexpr char kDownloadAgain[] = "Corrigez, puis téléchargez de nouveau.";
inline constexpr Sentence kAnswerToCorrect{"{reponse} (à corriger)"};
inline constexpr Sentence kCountToCorrect{"{nombre} à corriger"};
inline constexpr char kToCorrectState[] = "À corriger";
inline constexpr char kToCorrect[] = "Réponses à corriger";
inline constexpr Sentence kDraftDownloaded{"Brouillon téléchargé : {fichier}."};
inline constexpr char kDraftDownloadedDetail[] = "Rouvrez-le par « Ouvrir un brouillon ».";
inline constexpr char kOneCorrectionInStep[] = "1 réponse à corriger dans cette étape :";
inline constexpr Sentence kCorrectionsInStep{"{nombre} réponses à corriger dans cette étape :"};
inline constexpr Sentence kDraftOpened{"Brouillon ouvert : {fichier}"};
inline constexpr char kDraftOpenedDetail[] = "Vous retrouvez toutes vos réponses.";
inline constexpr char kDraftOpenedPart[] =
    "Vous retrouvez vos réponses, sauf ce que le fichier contient d’autre.";
inline constexpr Sentence kDraftSavedOn{"Enregistré le {date}."};
inline constexpr Sentence kDraftSavedAt{"Enregistré le {date} à {heures} h {minutes}."};
inline constexpr Sentence kDraftProject{"Projet « {nom} »."};
inline constexpr Sentence kAndMore{"Et d’autres : {nombre}."};
inline constexpr Sentence kDraftRefused{"Ce fichier n’a pas été ouvert : {fichier}"};
inline constexpr char kMoreProblems[] = "Et d’autres erreurs.";
inline constexpr char kDraftRefusedDetail[] = "Vos réponses sont gardées.";
inline constexpr char kExampleFilled[] = "Exemple fictif.";
inline constexpr char kExampleFilledDetail[] =
    "Ce projet est inventé. Parcourez les étapes, puis effacez-le pour saisir le vôtre.";
inline constexpr char kAllErased[] = "Tout est effacé.";
inline constexpr char kErasedDetail[] = "Vous pouvez commencer votre projet.";
inline constexpr char kLineRemoved[] = "Dépense supprimée.";
inline constexpr Sentence kLineRemovedNamed{"Dépense supprimée : « {nom} »."};
inline constexpr char kFinancementRemoved[] = "Financeur supprimé.";
inline constexpr Sentence kFinancementRemovedNamed{"Financeur supprimé : « {nom} »."};
inline constexpr char kRestore[] = "Remettre";
inline constexpr char kRestored[] = "C’est rétabli.";
inline constexpr char kTooManyLines[] = "Le budget compte déjà 200 dépenses : c’est le maximum.";
inline constexpr char kTooManyFinancements[] =
    "Le plan compte déjà 50 financeurs : c’est le maximum.";
inline constexpr char kUndoVariante[] = "Remettre le projet gardé";
inline constexpr char kUndoProject[] = "Revenir au projet d’avant";
inline constexpr Sentence kUndoProjectNamed{"Revenir au projet d’avant : « {nom} »"};
inline constexpr char kTooManyProjects[] = "Dix projets non téléchargés attendent déjà.";
inline constexpr char kTooManyProjectsDetail[] =
    "Rien n’a été remplacé. Revenez à l’un d’eux et téléchargez-le, puis recommencez.";
inline constexpr char kUndoToEmpty[] = "Annuler : revenir au formulaire vide";
inline constexpr char kClose[] = "Fermer";
inline constexpr char kFileTooLarge[] = "Il est trop gros pour être un brouillon (5 Mo au plus).";
inline constexpr char kFileUnreadable[] =
    "Le navigateur n’a pas pu le lire : choisissez un fichier, et non un dossier.";
inline constexpr char kOneFile[] = "Ouvrez un seul fichier à la fois.";

// Calendar
inline constexpr Sentence kClosed{
    "Appel {annee} clos depuis le {date} : gardez ce dossier pour une prochaine édition."};
inline constexpr char kClosedDetail[] =
    "Avant d’en faire plus, demandez au Département si une édition est ouverte.";
inline constexpr char kClosedAdvice[] =
    "Vous pouvez garder un brouillon pour une prochaine édition. Avant, demandez au Département si "
    "une édition est ouverte.";

// Steps
inline constexpr char kSteps[] = "Étapes";
inline constexpr const char* kStageTitles[] = {"Porteur",  "Projet et axe", "Budget",
                                               "Critères", "Résultat",      "Dossier"};
inline constexpr char kComplete[] = "Complet";
inline constexpr char kOneAnswerExpected[] = "1 à répondre";
inline constexpr Sentence kAnswersExpected{"{nombre} à répondre"};
inline constexpr char kOptional[] = "Hors du calcul";
inline constexpr char kOneAnswerInDossier[] = "1 réponse";
inline constexpr Sentence kAnswersInDossier{"{nombre} réponses"};
inline constexpr char kOneCritereAnswered[] = "1 critère répondu";
inline constexpr Sentence kCriteresAnswered{"{nombre} critères répondus"};
inline constexpr Sentence kContinueTo{"Continuer : {etape}"};
inline constexpr Sentence kBackTo{"Revenir : {etape}"};

// Porteur
inline constexpr char kPorteurTitle[] = "Qui porte le projet ?";
inline constexpr char kPorteurLead[] =
    "Le porteur, un thème et un montant suffisent pour une première réponse.";
inline constexpr char kExample[] = "Remplir avec un exemple fictif";
inline constexpr char kOpenDraft[] = "Ouvrir un brouillon";
inline constexpr char kEraseAll[] = "Tout effacer";

// Projet
inline constexpr char kProjetTitle[] = "Le projet et son axe";
inline constexpr char kProjetLead[] =
    "Le projet doit répondre à l’un des axes de l’appel. Cochez les thèmes qui le décrivent.";
inline constexpr char kProposal[] = "Ce que disent vos mots";
inline constexpr char kProposalHelp[] =
    "Une proposition d’après le nom et la description. Rien n’est coché à votre place.";
inline constexpr Sentence kProposed{"{theme} : {mots}"};
inline constexpr Sentence kProposedTicked{"{theme} (coché) : {mots}"};
inline constexpr char kTickTheme[] = "Cocher ce thème";
inline constexpr char kUntickTheme[] = "Décocher";
inline constexpr char kTickAllThemes[] = "Tout cocher";
inline constexpr char kUntickAllThemes[] = "Tout décocher";
inline constexpr char kOtherAxes[] = "Vos mots parlent aussi d’un autre axe :";
inline constexpr char kNoAxisFound[] =
    "Aucun axe reconnu dans ces mots. Cochez vous-même les thèmes qui conviennent.";
inline constexpr Sentence kOutsideSubject{"{sujet} ({mots}). {phrase}"};
inline constexpr Sentence kOutsideSubjectSourced{"{sujet} ({mots}). {phrase} {source}."};
inline constexpr Sentence kAxe{"Axe {numero} – {nom}"};
inline constexpr Sentence kUnknownTheme{"Thème que l’appel ne nomme pas : {theme}"};
inline constexpr char kAxes[] = "Les axes de l’appel";
inline constexpr char kNoThemeTicked[] = "aucun thème coché";
inline constexpr char kOneThemeTicked[] = "1 thème coché";
inline constexpr Sentence kThemesTicked{"{nombre} thèmes cochés"};
inline constexpr char kOtherThemeNamed[] = "un autre thème";
inline constexpr char kNoAxisChosen[] = "aucun axe";
inline constexpr char kNoTheme[] = "Aucun thème ne convient ?";
inline constexpr char kDates[] = "Calendrier du projet";
inline constexpr char kMediationClosed[] =
    "L’appel de cette édition prévoyait l’appui de Zoomacom, le centre de ressources départemental "
    "de la médiation numérique.";
inline constexpr char kMediation[] = "Un appui pour la médiation numérique";

// Critères
inline constexpr char kCriteresTitle[] = "Les critères d’analyse";
inline constexpr char kCriteresLead[] =
    "Ils ne changent ni l’éligibilité, ni l’aide maximale. Le simulateur ne donne pas de note.";
inline constexpr Sentence kPrompts{"Pour vous aider (hors appel) : {questions}"};
inline constexpr char kSupports[] = "D’après vos autres réponses";
inline constexpr Sentence kMembers{"{epci} compte {nombre} communes."};
inline constexpr char kCriteriaTable[] = "Les critères, un par un";
inline constexpr char kToWrite[] = "À rédiger";
inline constexpr char kWrittenNotAnswered[] = "Rédigé, réponse à choisir";
inline constexpr char kYesWritten[] = "Oui, rédigé";
inline constexpr char kYesToArgue[] = "Oui, argument à rédiger";
inline constexpr char kUnderWayWritten[] = "En cours, rédigé";
inline constexpr char kUnderWayToArgue[] = "En cours, argument à rédiger";
inline constexpr char kNoWritten[] = "Non, rédigé";
inline constexpr char kYes[] = "Oui";
inline constexpr char kNo[] = "Non";
inline constexpr char kCriteresFigure[] = "Vos réponses aux critères";
inline constexpr Sentence kCriteresComplete{"Réponse choisie et texte rédigé : {criteres}."};
inline constexpr char kCriteresNone[] =
    "Réponse choisie et texte rédigé : aucun critère pour l’instant.";
inline constexpr char kArgumentColumn[] = "Argument";
inline constexpr char kArgued[] = "rédigé";
inline constexpr char kNotArgued[] = "sans texte";
inline constexpr char kInnovation[] = "Ce que l’appel entend par innovation";

// Dossier
inline constexpr char kDossierTitle[] = "Le dossier";
inline constexpr char kDossierLead[] =
    "Ces réponses ne changent pas le résultat : elles vont seulement dans votre brouillon et dans "
    "la "
    "synthèse, et restent dans votre navigateur.";
inline constexpr char kIdentity[] = "Identité du porteur";
inline constexpr char kRepresentative[] = "Représentant légal";
inline constexpr char kContact[] = "Personne à contacter";
inline constexpr char kNoAnswerNeeded[] = "Facultatif";
inline constexpr Sentence kAnswersGiven{"{nombre} réponses sur {total}"};
inline constexpr Sentence kOneAnswerGiven{"1 réponse sur {total}"};
inline constexpr char kSamePerson[] = "La même personne que le représentant";
inline constexpr char kCopy[] = "Copier";
inline constexpr char kOfficialForm[] = "Recopier dans le formulaire officiel";
inline constexpr char kCopyAnswers[] = "Recopier les réponses du projet";
inline constexpr char kOfficialFormHelp[] =
    "Le portail n’importe pas le brouillon : recopiez chaque réponse dans son champ. Vous "
    "restez responsable de ce que vous déclarez.";
inline constexpr Sentence kFieldsFilled{"Réponses prêtes : {nombre} sur {total}"};
inline constexpr char kFilled[] = "Prête";
inline constexpr char kToComplete[] = "À compléter";
inline constexpr Sentence kToAttach{"{piece} : à joindre"};
inline constexpr Sentence kCharacters{"{nombre} caractères sur {maximum}"};
inline constexpr Sentence kTooManyCharacters{"{nombre} caractères sur {maximum} : à raccourcir"};
inline constexpr char kFormFieldColumn[] = "Champ";
inline constexpr char kFormValueColumn[] = "Réponse";
inline constexpr char kCopyColumn[] = "Copie";

// Comparison
inline constexpr char kCompareTitle[] = "Comparer avec une variante";
inline constexpr char kCompareHelp[] =
    "Gardez le projet tel qu’il est, puis changez une réponse : le porteur, une dépense, un "
    "montant. "
    "Vous verrez ici ce qui change.";
inline constexpr char kKeepVariant[] = "Garder ce projet pour comparer";
inline constexpr char kSwapVariants[] = "Reprendre le projet gardé";
inline constexpr char kForgetVariant[] = "Ne plus comparer";
inline constexpr char kVariantKept[] =
    "Projet gardé. Changez une réponse : la comparaison est à l’étape Résultat.";
inline constexpr char kProjectFull[] = "Il n’y a plus de place pour ce texte";
inline constexpr char kProjectFullDetail[] =
    "Tous les textes du projet feraient un brouillon trop gros pour être ouvert de nouveau. La "
    "dernière modification n’est pas gardée : raccourcissez d’abord les plus longs.";
inline constexpr char kVariantsSwapped[] =
    "Vous modifiez maintenant le projet gardé. L’autre est gardé à son tour.";
inline constexpr char kVariantForgotten[] = "Le projet gardé est supprimé.";
inline constexpr char kNoDifference[] = "Les deux projets donnent le même résultat.";
inline constexpr char kKeptColumn[] = "Projet gardé";
inline constexpr char kCurrentColumn[] = "Projet actuel";
inline constexpr char kOneVariantKept[] = "1 projet gardé";
inline constexpr char kAbsent[] = "absent";
inline constexpr char kNoAmount[] = "montant à saisir";
inline constexpr char kDifferences[] = "Ce qui change";
inline constexpr char kBaseCompared[] = "Dépenses éligibles";
inline constexpr char kVerdictShort[] = "Verdict";
inline constexpr Sentence kCritereDifference{"Critère {critere}"};
inline constexpr Sentence kSameName{"{nom} ({rang})"};

}  // namespace loire::app::text
