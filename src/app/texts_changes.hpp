// The French texts on a draft that was written under other rules.
#pragma once

#include "french/fill.hpp"

namespace loire::app::text {

inline constexpr char kKeptRulesChanged[] = "Les règles du simulateur ont changé.";
inline constexpr Sentence kRulesChanged{
    "Ce projet a été enregistré sous d’autres règles (repère {avant}, maintenant {maintenant})."};
inline constexpr char kChangesUnknown[] = "Relisez le résultat : il a pu changer.";
inline constexpr Sentence kChanged{"{nom} : « {avant} » avant, « {maintenant} » maintenant."};
inline constexpr char kChangedVerdict[] = "Projet éligible";
inline constexpr char kChangedAid[] = "Aide";
inline constexpr Sentence kChangedLine{"Dépense « {depense} »"};
inline constexpr Sentence kOtherChangedLines{"Autres dépenses changées : {nombre}."};
inline constexpr char kChangeYes[] = "oui";
inline constexpr char kChangeNo[] = "non";
inline constexpr char kChangeOpen[] = "à préciser";
inline constexpr char kChangeEligible[] = "éligible";
inline constexpr char kChangeExcluded[] = "exclue";

}  // namespace loire::app::text
