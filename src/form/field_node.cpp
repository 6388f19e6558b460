// Showing questions: from the dossier to nodes.
#include <algorithm>

#include "core/lines.hpp"
#include "core/names.hpp"
#include "core/place_remark.hpp"
#include "form/amount_text.hpp"
#include "form/cut.hpp"
#include "form/field.hpp"
#include "form/message.hpp"
#include "form/search.hpp"
#include "form/typed.hpp"
#include "form/warning_words.hpp"

namespace loire::form {
namespace {

using page::Node;
using page::NodeKind;
using page::Option;
using page::Tone;

constexpr std::size_t kMostSuggestions = 8;

/// Digits in groups of three, the rest of a SIRET together: «214 202 186 00018». What is not all
/// digits is shown as typed.
std::string grouped_digits(std::string_view id, const std::string& digits) {
  const bool all_digits = digits.find_first_not_of("0123456789") == std::string::npos;
  if (id == "porteur.code_insee" || !all_digits) return digits;
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && i % 3 == 0 && i <= 9) out += "\u00A0";
    out += digits[i];
  }
  return out;
}

std::string raw_entry(const Dossier& dossier, std::string_view id) {
  const auto it = dossier.saisies.find(std::string(id));
  return it == dossier.saisies.end() ? std::string() : it->second;
}

std::string amount_value(const Dossier& dossier, std::string_view id,
                         std::optional<Centimes> amount) {
  const std::string raw = raw_entry(dossier, id);
  if (!raw.empty()) return raw;
  return amount ? format_amount(*amount) : std::string();
}

/// Radios and suggestions are nodes of their own: each has a place on the page.
void radios_from_options(Node& node) {
  for (Option& option : node.options) {
    Node radio;
    radio.kind = NodeKind::radio;
    radio.id = node.id + "." + (option.value.empty() ? "sans_reponse" : option.value);
    radio.label = std::move(option.label);
    radio.option = option.value;
    radio.value = option.value == node.value ? "1" : "";
    node.children.push_back(std::move(radio));
  }
  node.options.clear();
}

void suggest(Node& node, const std::string& value, std::string label, std::string note = {}) {
  Node suggestion;
  suggestion.kind = NodeKind::suggestion;
  suggestion.id = node.id + "." + value;
  suggestion.label = std::move(label);
  suggestion.note = std::move(note);
  node.children.push_back(std::move(suggestion));
}

/// «Feurs (42110)», with the postal code that was typed when it has several.
std::string with_postal_code(const Commune& commune, const std::string& typed) {
  const auto& codes = commune.codes_postaux;
  if (codes.empty()) return commune.nom;
  const bool own = std::find(codes.begin(), codes.end(), typed) != codes.end();
  return commune.nom + " (" + (own ? typed : codes[0]) + ")";
}

/// Why a code proposes this commune, when it is not as a postal code.
std::string code_note(const CommuneFound& found, const std::string& typed) {
  using By = CommuneFound::By;
  if (found.ancienne && found.by == By::insee)
    return typed + " : ancien code INSEE " + of_place(found.ancienne->nom);
  if (found.by == By::insee)
    return found.commune->code_insee + " : code INSEE " + of_place(found.commune->nom);
  if (found.by == By::cedex) return typed + " : code CEDEX " + of_place(found.commune->nom);
  if (found.by == By::siren)
    return "SIREN " + grouped_digits("porteur.siren", found.commune->siren);
  return {};
}

void suggest_communes(const Context& context, Node& node, const std::string& query) {
  const auto found = search_communes(context.territory, query);
  const std::string code = code_in(query);
  // Nobody types the name of a commune that shares its postal code with many: all of them are shown.
  const bool whole_code = !code.empty() && !found.empty() && found[0].by != CommuneFound::By::name;
  const std::size_t shown = whole_code ? found.size() : std::min(found.size(), kMostSuggestions);
  for (std::size_t i = 0; i < shown; ++i) {
    const Commune& commune = *found[i].commune;
    suggest(node, commune.code_insee,
            found[i].ancienne ? place_name({&commune, found[i].ancienne})
                              : with_postal_code(commune, code),
            code_note(found[i], code));
  }
  if (shown < found.size())
    node.note = std::to_string(shown) + " sur " + std::to_string(found.size()) + ", et " +
                std::to_string(found.size() - shown) +
                (found.size() - shown == 1 ? " autre" : " autres") +
                " : tapez la suite du nom, ou le code postal.";
}

void fill_search(const Context& context, Node& node) {
  const Porteur& porteur = context.dossier.porteur;
  const std::string query = raw_entry(context.dossier, node.id);
  const bool searching = context.editing == node.id;  // the list closes when the field is left
  if (node.id == "porteur.commune") {
    const Commune* chosen = find_commune(context.territory, porteur.code_insee);
    node.value = !query.empty() ? query : chosen ? chosen->nom : "";
    if (query.empty() && chosen) {
      const Epci* epci = find_epci(context.territory, chosen->epci);
      node.note = "INSEE " + chosen->code_insee + ", SIREN " +
                  grouped_digits("porteur.siren", chosen->siren) +
                  (epci ? ". Intercommunalité : " + epci->nom : "");
    }
    if (searching) suggest_communes(context, node, query);
    return;
  }
  const Epci* chosen = find_epci(context.territory, porteur.siren);
  node.value = !query.empty() ? query : chosen ? chosen->nom : "";
  if (query.empty() && chosen)
    node.note = "SIREN " + grouped_digits("porteur.siren", chosen->siren) + ", " +
                std::to_string(chosen->membres) + " communes" +
                (chosen->a_cheval()
                     ? ", dont " + std::to_string(chosen->membres_departement) + " dans la Loire"
                     : "");
  if (!searching || (chosen && query.empty())) return;
  for (const Epci* found : search_epci(context.territory, query))
    suggest(node, found->siren, found->nom);
}

std::string question_help(const QuestionText& text) {
  std::string out = text.aide;
  for (std::size_t i = 0; i < text.exemples_hors_appel.size(); ++i)
    out +=
        (i == 0 ? " Par exemple (hors appel, à vérifier) : " : " ; ") + text.exemples_hors_appel[i];
  return out + (text.exemples_hors_appel.empty() ? "" : ".");
}

/// The same question, asked of all lines at once. A no would exclude or doubt every one of them: one
/// exception among ten is not a no.
void fill_common_question(const Rulebook& rulebook, Node& node, Question question) {
  const QuestionText& text = rulebook.questions[static_cast<std::size_t>(question)];
  node.label = text.libelle_commun;
  node.help = question_help(text);
  const auto answers = answers_of(question);
  for (std::size_t i = 0; i < answers.size(); ++i)
    node.options.push_back({std::string(answers[i]), text.reponses_communes[i]});
  node.options.push_back({"", "Cela dépend, ou je ne sais pas"});
}

/// The wording of a question of the edition, with its answers.
void fill_question(const Rulebook& rulebook, Node& node, Question question) {
  const QuestionText& text = rulebook.questions[static_cast<std::size_t>(question)];
  node.label = text.libelle;
  node.help = question_help(text);
  const auto answers = answers_of(question);
  if (node.kind == NodeKind::select) node.options.push_back({"", "Choisir…"});
  for (std::size_t i = 0; i < answers.size(); ++i)
    node.options.push_back({std::string(answers[i]), text.reponses[i]});
  if (node.kind == NodeKind::radios) node.options.push_back({"", "Je ne sais pas encore"});
}

void fill_dossier_options(const Context& context, Node& node) {
  constexpr std::string_view kCommon = "depenses_communes.";
  if (node.id.starts_with(kCommon)) {
    const auto question = from_name<Question>(std::string_view(node.id).substr(kCommon.size()));
    fill_common_question(context.rulebook, node, *question);
    return;
  }
  if (node.id == "porteur.nature") {
    node.options = {{"", "Choisir…"}};
    for (std::size_t i = 0; i < kPorteurNatureCount; ++i)
      node.options.push_back(
          {std::string(Names<PorteurNature>::values[i]), context.rulebook.porteurs[i].libelle});
  } else if (node.id == "projet.axe_principal") {
    node.options = {{"", "Choisir…"}};
    for (const Axe& axe : context.rulebook.axes)
      node.options.push_back(
          {std::to_string(axe.numero), std::to_string(axe.numero) + " – " + axe.libelle});
    // A draft can name an axis that the edition has not: told as a remark, shown as not chosen.
    if (std::none_of(node.options.begin(), node.options.end(),
                     [&](const Option& option) { return option.value == node.value; }))
      node.value.clear();
  } else {
    node.options = {{"oui", "Oui"}, {"non", "Non"}, {"", "Je ne sais pas encore"}};
  }
}

template <class Subject>
Node start_node(const Field<Subject>& field, std::string_view id) {
  Node node;
  node.kind = field.kind;
  node.id = id;
  node.label = field.label;
  node.help = field.help;
  node.input = field.input;
  node.autocomplete = field.autocomplete;
  return node;
}

Node dossier_node(const Context& context, const Field<Dossier>& field) {
  Node node = start_node(field, field.id);
  node.value = field.read(context.dossier);
  switch (field.value) {
    case ValueKind::digits: node.value = grouped_digits(node.id, node.value); break;
    case ValueKind::day:
      // In words: a browser may show the month before the day.
      if (const auto day = typed_day(node.value)) node.note = format_date(*day);
      else node.value = raw_entry(context.dossier, node.id);
      break;
    case ValueKind::yes_no:
    case ValueKind::choice: fill_dossier_options(context, node); break;
    case ValueKind::search: fill_search(context, node); break;
    case ValueKind::amount:
      node.value = amount_value(context.dossier, node.id, *plan_amount(context.dossier, node.id));
      break;
    case ValueKind::text:
    case ValueKind::ticked: break;
  }
  return node;
}

Node line_node(const Context& context, const Depense& line, std::string_view field_id,
               std::string_view id) {
  const bool ttc = typed_ttc(context.dossier, line);
  if (field_id == "regime") {
    Node node;
    node.kind = NodeKind::select;
    node.id = id;
    node.label = "HT ou TTC";
    node.value = ttc ? "ttc" : "ht";
    node.options = {{"ht", "HT"}, {"ttc", "TTC"}};
    return node;
  }
  const auto& field = *find_field(line_fields(), field_id);
  Node node = start_node(field, id);
  node.value = field.read(line);
  if (field_id == "montant") {
    const auto& amount = ttc ? line.montant_ttc : line.montant_ht;
    node.value = amount_value(context.dossier, id, amount);
    if (const Told* told = told_of(context, id); told && told->regime && amount)
      node.note = read_note(*amount, ttc ? Regime::ttc : Regime::ht);
  } else if (field_id == "nature") {
    node.options = {{"", "Choisir…"}};
    for (std::size_t i = 0; i < kDepenseNatureCount; ++i)
      node.options.push_back(
          {std::string(Names<DepenseNature>::values[i]), context.rulebook.depenses[i].libelle});
    if (line.nature)
      node.help = context.rulebook.depenses[static_cast<std::size_t>(*line.nature)].aide;
  } else if (field_id == "tva") {
    node.options = {{"", "Choisir…"}};
    for (const Taux rate : context.rulebook.taux_tva)
      node.options.push_back({std::to_string(rate.points_base), format_rate(rate)});
  } else if (const auto question = from_name<Question>(field_id)) {
    fill_question(context.rulebook, node, *question);
  }
  return node;
}

Node financement_node(const Context& context, const Financement& source, std::string_view field_id,
                      std::string_view id) {
  const auto& field = *find_field(financement_fields(), field_id);
  Node node = start_node(field, id);
  node.value = field.read(source);
  if (field_id == "montant") node.value = amount_value(context.dossier, id, source.montant);
  if (field_id == "financeur")
    node.options = {{"", "Choisir…"},
                    {"etat", "État"},
                    {"region", "Région"},
                    {"europe", "Europe"},
                    {"epci", "Intercommunalité"},
                    {"autre_public", "Autre financeur public"},
                    {"prive", "Financeur privé"}};
  if (field_id == "etat")
    node.options = {{"", "Choisir…"}, {"sollicite", "Demandé"}, {"acquis", "Obtenu"}};
  return node;
}

Node critere_node(const Context& context, const GroupedId& at, std::string_view id) {
  const auto it = context.dossier.criteres.find(std::string(at.item));
  const ReponseCritere answer =
      it == context.dossier.criteres.end() ? ReponseCritere{} : it->second;
  Node node;
  node.id = id;
  if (at.field == "texte") {
    node.kind = NodeKind::text_area;
    node.label = "Votre réponse";
    node.value = answer.texte;
    return node;
  }
  node.kind = NodeKind::radios;
  node.label = "Le projet y répond-il ?";
  node.value = answer.reponse ? std::string(name_of(*answer.reponse)) : "";
  node.options = {
      {"oui", "Oui"}, {"en_cours", "En cours"}, {"non", "Non"}, {"", "Pas encore de réponse"}};
  return node;
}

Node bare_node(const Context& context, std::string_view id) {
  if (const auto* field = find_field(dossier_fields(), id)) return dossier_node(context, *field);
  if (const auto at = split_id(id)) {
    if (at->group == "depenses")
      if (const Depense* line = find_line(context.dossier, at->item))
        return line_node(context, *line, at->field, id);
    if (at->group == "financements")
      if (const auto index = financement_index(context.dossier, at->item))
        return financement_node(context, context.dossier.financements[*index], at->field, id);
    if (at->group == "criteres") return critere_node(context, *at, id);
  }
  Node unknown;
  unknown.id = id;
  return unknown;
}

/// The question to answer first on the way to `wanted` in the table of a line's nature: a question
/// stands on the page only once those before it are answered.
Question first_on_the_way(const Decision& start, const Depense& line,
                          const QuestionsCommunes& common, Question wanted) {
  const Decision* at = &start;
  while (at->question && *at->question != wanted) {
    const auto answer = answer_index(*at->question, line, common);
    if (!answer) return *at->question;
    at = &at->branches[*answer];
  }
  return wanted;
}

/// What an identifier that answers says beside, under it.
void add_place_remark(const Context& context, Node& node) {
  if (!node.error.empty() || (node.id != "porteur.code_insee" && node.id != "porteur.siren"))
    return;
  const auto remark = place_remark(context.rulebook, context.territory, context.dossier);
  if (!remark || remark->champ != node.id) return;
  node.note = warning_words(*remark);
  node.tone = Tone::warning;
}

}  // namespace

Node field_node(const Context& context, std::string_view id) {
  Node node = bare_node(context, id);
  if (context.editing != id || !context.typed) node.error = field_message(context, id, node.value);
  add_place_remark(context, node);
  if (node.kind == NodeKind::radios) radios_from_options(node);
  return node;
}

std::string line_name(const Dossier& dossier, std::size_t index) {
  const std::string& name = dossier.depenses[index].libelle;
  return name.empty() ? "Dépense " + std::to_string(index + 1) : name;
}

std::string line_title(const Dossier& dossier, std::size_t index) {
  constexpr std::size_t kMost = 80;  // two lines of the result panel
  return shortened(line_name(dossier, index), kMost);
}

std::string field_title(const Context& context, std::string_view id) {
  if (id == "porteur.nature") return "Qui porte le projet";
  if (id == "porteur.code_insee") return "Commune";
  if (id == "porteur.siren") return "Intercommunalité";
  if (id == "porteur.situe_dans_la_loire") return "Porteur situé dans la Loire ou non";
  if (id == "projet.themes") return "Thème du projet";
  if (id == "depenses") return "Au moins une dépense";
  if (id == "depenses_completes") return "Toutes les dépenses sont-elles saisies ?";
  if (id == "depenses_communes.investissement") return "Dépenses d’investissement ou non";
  if (id == "depenses_communes.obligation_legale")
    return "Service numérique imposé par la loi, ou non";
  if (id == "depenses_communes.acquisition") return "Équipements et logiciels achetés, ou non";
  if (const auto at = split_id(id); at && at->group == "depenses") {
    const auto& lines = context.dossier.depenses;
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [&](const Depense& each) { return each.id == at->item; });
    const std::string name =
        line == lines.end()
            ? "Dépense"
            : line_title(context.dossier, static_cast<std::size_t>(line - lines.begin()));
    return name + " : " + bare_node(context, id).label;
  }
  return bare_node(context, id).label;
}

std::string focus_target(const Context& context, std::string_view id) {
  const auto& rulebook = context.rulebook;
  if (id == "porteur.code_insee") return "porteur.commune";
  if (id == "porteur.siren" && context.dossier.porteur.nature == PorteurNature::epci)
    return "porteur.epci";
  if (id == "projet.themes") return "projet.themes." + rulebook.axes.front().themes.front().id;
  if (id == "depenses") return "ajouter.depense";
  if (const auto at = split_id(id); at && at->group == "depenses") {
    const Depense* line = find_line(context.dossier, at->item);
    const auto question = from_name<Question>(at->field);
    if (line && line->nature && question) {
      const auto nature = static_cast<std::size_t>(*line->nature);
      const Question first = first_on_the_way(rulebook.depenses[nature].decision, *line,
                                              context.dossier.depenses_communes, *question);
      return "depenses." + line->id + "." + std::string(name_of(first));
    }
  }
  return std::string(id);
}

}  // namespace loire::form
