// The texts of the result and of the panel beside the steps.
#pragma once

#include "french/fill.hpp"

namespace loire::app::text {

// Résultat
inline constexpr char kResultTitle[] = "Résultat et brouillon";
inline constexpr char kResultLead[] = "Le simulateur estime ce que l’appel permet.";
inline constexpr char kResultLeadPast[] = "Le simulateur estime ce que l’appel permettait.";
inline constexpr char kEstimate[] =
    "Une estimation de ce que l’appel permet : un maximum, jamais une promesse. Le Département "
    "décide.";
inline constexpr char kEstimatePast[] =
    "Une estimation de ce que l’appel permettait : un maximum, jamais une promesse.";
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
inline constexpr Sentence kAtMost{"{montant} au plus"};
inline constexpr Sentence kUpTo{"Jusqu’à {montant}"};
inline constexpr char kCeilingLabel[] = "Plafond de l’aide";
inline constexpr char kAddAnAmount[] = "une dépense avec son montant donnera une estimation";
inline constexpr char kForPricedExpenses[] = "pour les dépenses dont le montant est saisi";
inline constexpr Sentence kCeiling{"Plafond : {montant}"};
inline constexpr char kForTypedExpenses[] = "pour les dépenses saisies";
inline constexpr char kIfEligible[] = "si le projet entre dans l’appel";
inline constexpr char kIfCounted[] = "si toutes ces dépenses comptent";
inline constexpr char kIfEligibleAndCounted[] =
    "si le projet entre dans l’appel et si toutes ces dépenses comptent";
inline constexpr Sentence kIfAccepted{"si le Département accepte : {points}"};
inline constexpr Sentence kIfPointsPast{"selon un point que l’appel laissait ouvert : {points}"};
inline constexpr Sentence kMoreIfAccepted{
    "et {montant} de plus si le Département accepte : {points}"};
inline constexpr Sentence kMoreIfPointsPast{
    "et {montant} de plus selon un point que l’appel laissait ouvert : {points}"};
inline constexpr char kOneAnswerLeft[] = "Encore 1 réponse pour en être sûr.";
inline constexpr char kLastAnswer[] = "Encore 1 réponse pour en être sûr :";
inline constexpr Sentence kNextAnswer{"Encore {nombre} réponses pour en être sûr. La suivante :"};
inline constexpr Sentence kOtherAnswers{"Les autres réponses qui manquent : {nombre}"};
inline constexpr Sentence kAnswersLeft{"Encore {nombre} réponses pour en être sûr."};
inline constexpr Sentence kDependingOnAnswers{"{aide}, selon les réponses qui manquent"};
inline constexpr Sentence kDependingOnPoints{"{aide}, selon les points à confirmer"};
inline constexpr Sentence kDependingOnPointsPast{
    "{aide}, selon les points que l’appel laissait ouverts"};
inline constexpr Sentence kDependingOnBothPast{
    "{aide}, selon les réponses qui manquent et les points que l’appel laissait ouverts"};
inline constexpr Sentence kDependingOnBoth{
    "{aide}, selon les réponses qui manquent et les points à confirmer"};
inline constexpr char kNotAPromise[] = "C’est un maximum, jamais une promesse.";
inline constexpr char kNotAPromiseRange[] = "Ce sont des maximums, jamais une promesse.";
inline constexpr Sentence kCeilingLimits{
    "L’aide est à son plafond de {plafond}, atteint dès {assiette} HT de dépenses éligibles."};
inline constexpr Sentence kRateLimits{
    "Le taux de {taux} limite l’aide : le plafond de {plafond} est atteint à {assiette} HT de "
    "dépenses éligibles."};
inline constexpr Sentence kNoLimitYet{
    "L’aide est de {taux} au plus des dépenses HT éligibles, et de {plafond} au plus."};
inline constexpr char kBaseLabel[] = "Dépenses éligibles, hors taxes";
inline constexpr Sentence kRateAndCeiling{"Aide de {taux}, dans la limite de {plafond}."};
inline constexpr char kOwnShareLabel[] = "Reste à votre charge";
inline constexpr Sentence kAfterAid{"Coût de {cout} HT, moins l’aide."};
inline constexpr Sentence kAfterRequestedAid{
    "Coût de {cout} HT, moins l’aide de {demande} que vous demandez."};
inline constexpr Sentence kAfterAidAndOthers{
    "Coût de {cout} HT, moins l’aide et {autres} d’autres financeurs."};
inline constexpr Sentence kAfterRequestedAidAndOthers{
    "Coût de {cout} HT, moins l’aide de {demande} que vous demandez et {autres} d’autres "
    "financeurs."};
inline constexpr Sentence kRequestAtMostByLaw{
    "Avec vos cofinancements, demandez au plus {montant} : 20 % restent à votre charge (hors "
    "appel)."};
inline constexpr Sentence kRequestAtMost{
    "Avec vos cofinancements, demandez au plus {montant} : l’aide compléterait le coût du projet."};
inline constexpr Sentence kReviewAnswer{"Revoir : {reponse}"};
inline constexpr char kMoreAbout[] = "Pour aller plus loin";
inline constexpr char kTodo[] = "À faire";
inline constexpr Sentence kWriteTo{"Écrire à {nom} : le courriel est prêt"};
inline constexpr Sentence kFillForm{"Formulaire à remplir : « {formulaire} »."};
inline constexpr Sentence kAttach{"Pièces demandées d’ordinaire (hors appel) : {pieces}."};
inline constexpr Sentence kAnsweredOf{"{nombre} sur {total}"};
inline constexpr char kReasons[] = "Les raisons et leurs sources";
inline constexpr char kBudgetShort[] = "Le budget";
inline constexpr char kBudgetForSpreadsheet[] = "Télécharger le budget pour un tableur";
inline constexpr char kEditBudget[] = "Modifier le budget";
inline constexpr char kDepotLabel[] = "Dépôt des candidatures";
inline constexpr char kDepotOpen[] = "Ouvert";
inline constexpr char kDepotClosed[] = "Clos";
inline constexpr char kDepotToCome[] = "Pas encore ouvert";
inline constexpr char kTodayUnknown[] = "Date du jour non donnée";
inline constexpr Sentence kOpenedIn{"Ouvert en {mois}, jour non précisé"};
inline constexpr Sentence kLastDay{"Dernier jour : {date}."};
inline constexpr char kConditions[] = "Les quatre conditions";
inline constexpr char kMet[] = "Oui";
inline constexpr char kUnmet[] = "Non";
inline constexpr char kToAnswer[] = "À répondre";
inline constexpr char kLinesTitle[] = "Les dépenses, une par une";
inline constexpr char kComputation[] = "Le calcul, pas à pas";
inline constexpr char kToAsk[] = "À confirmer avec le Département";
inline constexpr char kToAskHelp[] = "L’appel ne le dit pas : seul le Département peut répondre.";
inline constexpr char kToAskClosed[] = "Points que l’appel laissait ouverts";
inline constexpr char kToAskClosedHelp[] =
    "L’appel de cette édition ne les tranchait pas. Le dépôt est clos : ne les posez qu’à propos "
    "d’une édition ouverte.";
inline constexpr char kMissing[] = "Réponses qui manquent";
inline constexpr char kNothingMissing[] = "Aucune réponse ne manque pour calculer l’aide.";
inline constexpr Sentence kThisAnswer{"Cette réponse peut changer l’aide de {montant}."};
inline constexpr Sentence kFirstAnswer{"La première de la liste peut changer l’aide de {montant}."};
inline constexpr char kRemarks[] = "À vérifier";
inline constexpr char kFileRemarks[] = "Dans le fichier";
inline constexpr Sentence kOutsideCall{"{remarque} (hors appel)"};
inline constexpr Sentence kOutsideCallSentence{"{remarque} (hors appel)."};
inline constexpr Sentence kOutsideCallInParentheses{"{remarque} ({precision} ; hors appel)."};
inline constexpr char kCalendar[] = "Le calendrier de l’appel";
inline constexpr char kCalendarPicture[] =
    "Les étapes de l’appel sur une ligne, et le jour d’aujourd’hui parmi elles.";
inline constexpr char kStepColumn[] = "Étape";
inline constexpr char kTimeColumn[] = "Situation";
inline constexpr char kToday[] = "Aujourd’hui";
inline constexpr char kPast[] = "passée";
inline constexpr char kThisMonth[] = "ce mois-ci";
inline constexpr char kToCome[] = "à venir";
inline constexpr Sentence kCorrection{"{reponse} – {erreur}"};
inline constexpr char kDownload[] = "Télécharger le brouillon";
inline constexpr char kCompleteDossier[] = "Compléter le dossier";
inline constexpr char kCopyIntoForm[] = "Recopier dans le formulaire";
inline constexpr char kPrint[] = "Imprimer ou enregistrer en PDF";
inline constexpr char kPortal[] = "Aller sur le portail des subventions";
inline constexpr char kPortalClosed[] = "Voir sur le portail si une édition est ouverte";
inline constexpr Sentence kContactDetails{
    "Contact indiqué par l’appel {millesime} : {nom}, {fonction}. {courriel}, {telephone}."};
inline constexpr Sentence kSource{"Source : {endroit}"};
inline constexpr Sentence kOurInterpretation{"Notre lecture : {lecture}"};
inline constexpr Sentence kSourceDeduced{"Source : {endroit} (déduction, pas les mots de l’appel)"};

// Panel
inline constexpr char kPanelTitle[] = "Votre résultat";
inline constexpr char kSeeDetail[] = "Voir le détail et télécharger";
inline constexpr char kCurveTitle[] = "L’aide selon les dépenses éligibles";
inline constexpr Sentence kCurveAlternative{
    "Dépenses éligibles : {assiette}. L’aide augmente jusqu’à {plafond}, atteints à {base} de "
    "dépenses éligibles, puis ne bouge plus."};
inline constexpr char kCurvePoint[] = "Repère";
inline constexpr char kCurveBase[] = "Dépenses éligibles HT";
inline constexpr char kCurveAid[] = "Aide au plus";
inline constexpr char kCurveHere[] = "Votre projet";
inline constexpr char kCurveLeast[] = "Votre projet, au moins";
inline constexpr char kCurveMost[] = "Votre projet, au plus";
inline constexpr char kCurveCeiling[] = "Plafond de l’aide";
inline constexpr char kMoreMissing[] = "Et d’autres, au fil des étapes.";

}  // namespace loire::app::text
