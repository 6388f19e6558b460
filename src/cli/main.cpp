#include "cli/commands.hpp"
#include "cli/files.hpp"

namespace {

constexpr std::string_view kHelp =
    R"(loire-connect : les règles de l’appel à partenariat « Loire Connect »

  loire-connect assess [--today AAAA-MM-JJ] [--rules FICHIER] [--champs LISTE] [--ndjson]
                       [FICHIER…|-]
      Lit un brouillon et écrit son évaluation en JSON.
      --today    la date du jour, pour dire si le dépôt est ouvert
      --rules    un autre fichier de règles que celui du programme
      --champs   les seuls champs de la réponse à écrire, séparés par des virgules
                 (eligible,subvention_centimes), dans l’ordre de la réponse
      --ndjson   un brouillon par ligne, une réponse par ligne ; les lignes vides sont
                 passées ; une ligne de plus de 5 Mo est refusée, et la lecture continue
      Sortie : 0 quel que soit le verdict ; 2 si l’entrée n’est pas un brouillon. Les
      raisons, avec leur ligne et leur colonne, sont alors en JSON sur la sortie
      d’erreur ; avec --ndjson, à la place de la réponse. Quand plusieurs fichiers sont
      lus, chaque réponse nomme le sien.

  loire-connect explain [--summary|--budget] [--today AAAA-MM-JJ] [--rules FICHIER] [FICHIER…|-]
      Explique la même évaluation en français : pourquoi, pourquoi pas, et ce qui
      changerait le résultat.
      --summary  la synthèse que la page imprime, avec le plan de financement
      --budget   les dépenses pour un tableur en français (CSV) ; --budget=neutre : avec
                 des tabulations et des points décimaux

  loire-connect axes [--rules FICHIER] [--ndjson] [FICHIER…|-]
      Propose l’axe et les thèmes d’un projet d’après sa description : lit des
      lignes {"text": "…"} et écrit {"axe": 1, "themes": […], "mots": […], …} ;
      "axe" vaut 0 si aucun axe n’est reconnu.

  loire-connect prefill --mapping FICHIER [--schema FICHIER] [--rules FICHIER] [FICHIER|-]
      Prépare le préremplissage d’un formulaire de Démarche numérique, sans l’envoyer :
      le lien s’il tient en 2 000 caractères, le corps à envoyer sinon, les réponses
      qui y sont et celles qui n’y sont pas.
      --mapping  la table {"champ_…": "identifiant d’une réponse"} de la démarche
      --schema   le schéma de la démarche (/preremplir/…/schema), pour vérifier la table :
                 la plateforme écarte sans rien dire une valeur qui ne convient pas

  loire-connect verify FICHIER…
      Parcourt toutes les réponses possibles d’un fichier de règles et vérifie que les
      bornes tiennent ; un contre-exemple est écrit comme un brouillon.

  loire-connect lint FICHIER… [--cases DOSSIER]
      Vérifie des fichiers de règles. Sortie : 0 si rien n’est à signaler, sinon 2.

  loire-connect schema [brouillon|regles]
      Écrit le schéma JSON du brouillon (par défaut) ou des règles.

  loire-connect --help)";

int run(const loire::cli::Arguments& arguments) {
  using namespace loire::cli;
  const std::string_view command = arguments.empty() ? "" : arguments[0];
  if (command == "--help" || command == "-h" || command == "help") {
    print(kHelp);
    return kOk;
  }
  const Arguments rest(arguments.empty() ? arguments.end() : arguments.begin() + 1,
                       arguments.end());
  for (const std::string_view argument : rest)
    if (argument == "--help" || argument == "-h") {
      print(kHelp);
      return kOk;
    }
  if (command == "assess") return assess_command(rest);
  if (command == "explain") return explain_command(rest);
  if (command == "axes") return axes_command(rest);
  if (command == "lint") return lint_command(rest);
  if (command == "prefill") return prefill_command(rest);
  if (command == "verify") return verify_command(rest);
  if (command == "schema") return schema_command(rest);
  print_error(kHelp);
  return kNotADraft;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace loire::cli;
  const int code = run(Arguments(argv + 1, argv + argc));
  if (all_printed()) return code;
  print_error("loire-connect : la sortie ne peut pas être écrite.");
  return kNotADraft;
}
