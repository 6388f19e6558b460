// The texts of the reasons, and of the letter and the report to copy.
#pragma once

#include "french/fill.hpp"

namespace loire::app::text {

// Reasons
inline constexpr Sentence kYourAnswer{"Votre réponse : {reponse}."};
inline constexpr Sentence kYourAnswers{"Vos réponses : {reponses}."};
inline constexpr char kNotAnswered[] = "pas encore de réponse";
inline constexpr char kNoAnswerYet[] = "Pas encore de réponse.";
inline constexpr Sentence kUnanswered{"Sans réponse pour l’instant : {questions}."};
inline constexpr Sentence kForAllLines{
    "Pour toutes les dépenses, sauf réponse propre à l’une d’elles : {reponses}."};
inline constexpr char kInTheLoire[] = "situé dans la Loire";
inline constexpr char kNotInTheLoire[] = "situé hors de la Loire";
inline constexpr char kNoAxis[] = "aucun axe ne convient";
inline constexpr Sentence kOtherTheme{"un autre thème : « {theme} »"};
inline constexpr Sentence kCommune{"{commune} ({code})"};
inline constexpr Sentence kQuestion{"Question : {question}"};
inline constexpr Sentence kLineAmount{"{depense} – {montant}"};
inline constexpr Sentence kMayApply{"L’appel vise : {porteurs}."};
inline constexpr Sentence kOnlyObstacle{"Une seule condition n’est pas remplie : {conditions}."};
inline constexpr Sentence kOneObstacleSuffices{
    "Une condition n’est pas remplie, et cela suffit : {conditions}."};
inline constexpr Sentence kObstacles{"Plusieurs conditions ne sont pas remplies : {conditions}."};
inline constexpr Sentence kAnswerIs{"la réponse à « {question} » est « {reponse} »"};
inline constexpr Sentence kOnlyIf{"Cette dépense n’est éligible que {si}."};
inline constexpr Sentence kCertainIf{"Cette dépense est éligible à coup sûr {si}."};
inline constexpr Sentence kCertainIfElseAsk{
    "Cette dépense est éligible à coup sûr {si}. Sinon, seul le Département peut le dire."};
inline constexpr Sentence kCertainIfElseOpen{
    "Cette dépense est éligible à coup sûr {si}. Sinon, l’appel ne le tranchait pas."};
inline constexpr Sentence kIf{"si {fait}"};
inline constexpr Sentence kIfBoth{"si {fait} et si {autre}"};
inline constexpr Sentence kIfBothLong{"si {fait}, et si {autre}"};
inline constexpr Sentence kIfAll{"si toutes ces conditions sont réunies : {faits}"};
inline constexpr char kCeilingReached[] = "L’aide ne changerait pas : le plafond est atteint.";
inline constexpr char kOtherConditionUnmet[] =
    "L’aide resterait nulle : une autre condition n’est pas remplie.";
inline constexpr Sentence kWouldAdd{"Elle compterait alors pour {montant} d’aide au plus."};
inline constexpr Sentence kWouldAddAmongOthers{
    "Elle compterait alors pour {montant} d’aide au plus, les autres dépenses restant comme elles "
    "sont."};
inline constexpr char kAmountNeeded[] = "Son montant dira pour combien.";
inline constexpr char kNatureUnknown[] =
    "Sa nature n’est pas indiquée : on ne peut encore rien en dire.";
inline constexpr char kTooSmall[] = "Elle est trop petite pour ajouter un centime d’aide.";
inline constexpr char kNoEffect[] = "Sans effet";
inline constexpr char kNothingAsked[] =
    "Aucune réponse n’est demandée : cette dépense ne peut pas changer l’aide.";
inline constexpr Sentence kAddsAid{"Sans cette dépense, l’aide maximale baisserait de {montant}."};
inline constexpr char kAddsNoAid[] =
    "Sans cette seule dépense, l’aide maximale serait la même : le plafond est atteint.";
inline constexpr Sentence kWithoutThem{"Sans {depenses}, elle baisserait de {montant}."};
inline constexpr Sentence kNor{"{depenses} ni {depense}"};
inline constexpr Sentence kWithoutMany{
    "Sans les {nombre} dépenses dans ce cas, elle baisserait de {montant}."};
inline constexpr Sentence kEligibleBase{"Dépenses éligibles HT : {montant}."};
inline constexpr Sentence kTwoBases{"{sure} : {montant_sur}. {ouverte} : {montant_ouvert}."};
inline constexpr char kListUnfinished[] = "La liste des dépenses n’est pas finie.";
inline constexpr Sentence kHtFromTtcWithoutRate{
    "{depense} : {ttc} TTC, taux de TVA non indiqué, soit {ht} HT."};
inline constexpr Sentence kHtFromTtc{
    "{depense} : {ttc} TTC à {taux} de TVA, soit {ht} HT, au centime le plus proche."};
inline constexpr Sentence kBaseStep{"Dépenses éligibles (assiette) : {somme}."};
inline constexpr Sentence kRateStep{
    "{taux} de cette somme, arrondi au centime inférieur : {montant}."};
inline constexpr Sentence kCeilingStep{"Dans la limite de {plafond} : {montant}."};
inline constexpr Sentence kSumStep{"{termes} = {somme}"};
inline constexpr Sentence kAllMet{"Les quatre conditions sont remplies : {aide}."};
inline constexpr Sentence kOneUnmet{"Une condition au moins n’est pas remplie : {aide}."};
inline constexpr Sentence kNotSettled{"Une condition au moins n’est pas réglée : {aide}."};
inline constexpr Sentence kAidIs{"aide de {montant}"};
inline constexpr Sentence kAidIsAtMost{"aide de {montant} au plus"};
inline constexpr Sentence kAidRange{"aide {fourchette}"};
inline constexpr Sentence kAidRangeAtMost{"aide {fourchette}, au plus"};
inline constexpr Sentence kBeyondCeiling{
    "Les dépenses éligibles dépassent de {montant} HT la somme où le plafond est atteint."};
inline constexpr char kExcludedByNature[] =
    "L’appel exclut cette nature de dépense, quelles que soient les autres réponses.";
inline constexpr char kOnlyDepartementKnows[] =
    "Seul le Département peut dire si cette dépense compte.";
inline constexpr char kAtBestToAsk[] =
    "D’après vos réponses, cette dépense est au mieux à confirmer par le Département.";
inline constexpr char kLeftOpen[] = "L’appel ne disait pas si cette dépense compte.";
inline constexpr char kListUnfinishedAid[] =
    "Tant que la liste des dépenses n’est pas finie, l’aide n’est pas fixée.";

// Questions for the Département, and errors in the rules
inline constexpr char kLetter[] = "Message à copier dans un courriel";
inline constexpr char kCopyLetter[] = "Copier le message";
inline constexpr char kReportTitle[] = "Une règle vous paraît fausse ?";
inline constexpr char kReportHelp[] =
    "Signalez-la à la personne qui gère ce site. Ce texte dit quelles règles ont été appliquées, "
    "et les montants. Il ne contient ni nom, ni commune, ni texte de votre projet.";
inline constexpr char kReport[] = "Signaler une erreur de règle";
inline constexpr char kCopyReport[] = "Copier le signalement";
inline constexpr char kAnswerGiven[] = "(saisi)";
inline constexpr Sentence kReportExpense{"depense-{numero}"};
inline constexpr char kReportNoAnswer[] = "sans réponse";
inline constexpr Sentence kReportBounds{"[{min} ; {max}]"};
inline constexpr Sentence kReportInput{"{entree} = {valeur}"};
inline constexpr Sentence kReportStep{"- {etape} ({operation}) : {entrees} → {valeur}"};
inline constexpr Sentence kReportSourcedStep{
    "- {etape} ({operation}) : {entrees} → {valeur} [{endroit}]"};
inline constexpr Sentence kReportRule{"- {regle} : {motif}"};
inline constexpr Sentence kReportEdition{"Édition : {edition}"};
inline constexpr Sentence kReportFile{"Fichier de règles (SHA-256) : {repere}"};
inline constexpr Sentence kLetterOpening{
    "Bonjour,\n\nNous préparons une candidature.\n\nAppel : {appel}."};
inline constexpr Sentence kLetterApplicant{"Porteur : {porteur}."};
inline constexpr Sentence kLetterProject{"Projet : {projet}."};
inline constexpr char kLetterZoomacom[] =
    "Nous souhaitons l’appui de Zoomacom pour la médiation numérique.";
inline constexpr char kLetterQuestions[] =
    "L’appel ne tranche pas les points suivants. Pouvez-vous nous dire ce qu’il en est ?";
inline constexpr char kLetterQuestion[] =
    "L’appel ne tranche pas le point suivant. Pouvez-vous nous dire ce qu’il en est ?";
inline constexpr char kLetterClosing[] = "Merci de votre réponse.\n\nCordialement,";
inline constexpr Sentence kLetterPoint{"{question} (dans l’appel : {endroit})"};
inline constexpr Sentence kLetterNumberedPoint{"{numero}. {question} (dans l’appel : {endroit})"};
inline constexpr Sentence kAskAboutExpense{"cette dépense peut-elle être retenue ? {motif}"};
inline constexpr Sentence kAskAboutPoint{"Qu’en est-il de ce point ? {motif}"};
inline constexpr char kReportSteps[] = "Calcul, pas à pas :";
inline constexpr char kReportRules[] = "Règles appliquées :";
inline constexpr char kReportComplaint[] = "Ce qui paraît faux, et pourquoi (à compléter) :";

}  // namespace loire::app::text
