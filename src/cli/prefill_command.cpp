// loire-connect prefill: the answers of a draft as the platform Démarche numérique takes them.
#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/answer_words.hpp"
#include "app/context.hpp"
#include "app/form_rows.hpp"
#include "app/session.hpp"
#include "cli/built_in.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/prefill_mapping.hpp"
#include "cli/rules_input.hpp"
#include "core/answers.hpp"
#include "form/choices.hpp"
#include "io/assessment_json.hpp"
#include "io/draft.hpp"
#include "io/json_writer.hpp"

namespace loire::cli {
namespace {

/// The longest link that the platform accepts.
constexpr std::size_t kMaxLink = 2000;

using Texts = std::vector<std::string>;
using Row = std::vector<std::pair<std::string, std::string>>;  ///< a field and its value
using Sent = std::variant<std::string, Texts, std::vector<Row>>;

/// «49.30», without a separator of thousands.
std::string decimal(Centimes amount) {
  const std::string cents = std::to_string(100 + amount.value % 100);
  return std::to_string(amount.value / 100) + "." + cents.substr(1);
}

/// An answer in the format of the platform; empty when there is none.
std::string scalar(const app::PageContext& context, const Ref& ref) {
  if (ref.key == Key::projet_themes) return app::axes_words(context);
  if (ref.key == Key::projet_axe_principal) return app::main_axis_words(context);
  const Dossier& dossier = context.dossier();
  if (ref.key == Key::depenses) {
    const auto total = app::budget_total(context);
    return total ? decimal(*total) : "";
  }
  if (ref.key == Key::depense_montant) {
    for (std::size_t i = 0; i < dossier.depenses.size(); ++i) {
      const Bounds& amount = context.assessment.depenses[i].montant_ht;
      if (dossier.depenses[i].id == ref.item && amount.exact()) return decimal(amount.min);
    }
    return {};
  }
  const Value value = value_of(dossier, ref);
  if (!given(value)) return {};
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* amount = std::get_if<Centimes>(&value)) return decimal(*amount);
  if (const auto* yes = std::get_if<bool>(&value)) return *yes ? "true" : "false";
  if (const auto* source = std::get_if<Financeur>(&value))
    return std::string(form::label_of(*source));
  if (const auto* state = std::get_if<FinancementEtat>(&value))
    return std::string(form::label_of(*state));
  if (std::holds_alternative<Date>(value)) return word_of(value);
  return app::answer_words(context, {ref, value});
}

/// What goes into the fields, and what does not.
struct Prefill {
  std::vector<std::pair<const PrefillField*, Sent>> sent;
  std::vector<std::pair<const PrefillField*, std::string>>
      left;                                ///< a field and why it is left out
  std::vector<std::string> without_field;  ///< ids of answers that no field takes
};

class Filler {
 public:
  explicit Filler(const app::PageContext& context) : context_(context) {}

  Prefill fill(const PrefillMapping& mapping) {
    for (const PrefillField& field : mapping.champs) add(field);
    std::set<std::string> seen;
    for_each_ref(context_.dossier(), [&](const Ref& ref) {
      if (!given(value_of(context_.dossier(), ref)) || taken_.contains({ref.key, ""}) ||
          taken_.contains(ref))
        return;
      const std::string id = of_critere(ref.key) ? path_of(ref) : pattern_of(ref.key);
      if (seen.insert(id).second) out_.without_field.push_back(id);
    });
    return std::move(out_);
  }

 private:
  void add(const PrefillField& field) {
    take(field);
    if (field.shape == PrefillShape::rows) return add_rows(field);
    if (app::is_wrong(context_.corrections, field.ref)) return leave(field, "à corriger");
    if (!app::is_asked(context_, field.ref.key)) return leave(field, "non demandé à ce porteur");
    if (field.shape == PrefillShape::commune || field.shape == PrefillShape::epci)
      return add_place(field);
    std::string value = scalar(context_, field.ref);
    if (value.empty())
      return leave(field, field.ref.key == Key::depenses ? "budget à terminer" : "sans réponse");
    if (!accepts(field, value)) return leave(field, "hors de la liste du champ : " + value);
    out_.sent.emplace_back(&field, std::move(value));
  }

  void add_place(const PrefillField& field) {
    const Porteur& porteur = context_.dossier().porteur;
    const Territory& territory = *context_.session.territory;
    if (field.shape == PrefillShape::epci) {
      const Epci* epci = epci_of(territory, porteur);
      if (!epci) return leave(field, "sans réponse");
      out_.sent.emplace_back(&field, Texts{territory.departement, epci->siren});
      return;
    }
    const Commune* commune = find_commune(territory, porteur.code_insee);
    if (!commune || commune->codes_postaux.empty()) return leave(field, "sans réponse");
    out_.sent.emplace_back(&field, Texts{commune->codes_postaux.front(), commune->code_insee});
  }

  void add_rows(const PrefillField& field) {
    std::vector<Row> rows;
    std::set<const PrefillField*> incomplete;
    const auto add_row = [&](const std::string& item) {
      Row row;
      for (const PrefillField& column : field.columns) {
        const Ref ref{column.ref.key, item};
        std::string value = app::is_wrong(context_.corrections, ref) ? "" : scalar(context_, ref);
        if (!accepts(column, value)) value.clear();
        if (value.empty()) incomplete.insert(&column);
        row.emplace_back(column.champ, std::move(value));
      }
      if (std::any_of(row.begin(), row.end(),
                      [](const auto& cell) { return !cell.second.empty(); }))
        rows.push_back(std::move(row));
    };
    if (field.ref.key == Key::depenses)
      for (const Depense& line : context_.dossier().depenses) add_row(line.id);
    else
      for (const Financement& source : context_.dossier().financements) add_row(source.id);
    if (rows.empty()) return leave(field, "sans réponse");
    for (const PrefillField& column : field.columns)
      if (incomplete.contains(&column)) leave(column, "rien à envoyer sur une ligne au moins");
    out_.sent.emplace_back(&field, std::move(rows));
  }

  static bool accepts(const PrefillField& field, const std::string& value) {
    const auto& options = field.options;
    return options.empty() || std::find(options.begin(), options.end(), value) != options.end();
  }

  /// Notes the answers that the field takes.
  void take(const PrefillField& field) {
    if (field.shape == PrefillShape::rows) {
      for (const PrefillField& column : field.columns) taken_.insert({column.ref.key, ""});
      return;
    }
    taken_.insert(field.ref);
    if (field.ref.key == Key::projet_themes) {  // the axes tell these too
      taken_.insert({Key::projet_autre_theme, ""});
      taken_.insert({Key::projet_aucun_axe, ""});
    }
  }

  void leave(const PrefillField& field, std::string why) {
    out_.left.emplace_back(&field, std::move(why));
  }

  const app::PageContext& context_;
  Prefill out_;
  std::set<Ref> taken_;
};

void append_escaped(std::string& out, std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                       c == '-' || c == '.' || c == '_' || c == '~';
    if (plain) out += c;
    else (((out += '%') += kDigits[byte >> 4]) += kDigits[byte & 15]);
  }
}

std::string link_of(const PrefillMapping& mapping, const Prefill& prefill) {
  std::string out = mapping.lien;
  char separator = mapping.lien.find('?') == std::string::npos ? '?' : '&';
  const auto add = [&](const std::string& name, const std::string& value) {
    out += separator;
    separator = '&';
    append_escaped(out, name);
    out += '=';
    append_escaped(out, value);
  };
  for (const auto& [field, sent] : prefill.sent) {
    if (const auto* text = std::get_if<std::string>(&sent)) add(field->champ, *text);
    if (const auto* texts = std::get_if<Texts>(&sent))
      for (const std::string& text : *texts) add(field->champ + "[]", text);
    // The first field of a row tells where the row begins, so an empty cell is sent too.
    if (const auto* rows = std::get_if<std::vector<Row>>(&sent))
      for (const Row& row : *rows)
        for (const auto& [champ, value] : row) add(field->champ + "[][" + champ + "]", value);
  }
  return out;
}

void write_value(io::JsonWriter& out, const Sent& sent) {
  if (const auto* text = std::get_if<std::string>(&sent)) return out.value(*text);
  if (const auto* texts = std::get_if<Texts>(&sent)) return out.value(*texts);
  out.begin_array();
  for (const Row& row : std::get<std::vector<Row>>(sent)) {
    out.begin_object();
    for (const auto& [champ, value] : row)
      if (!value.empty()) out.member(std::string_view(champ), value);
    out.end_object();
  }
  out.end_array();
}

std::string report(const PrefillMapping& mapping, const Prefill& prefill) {
  std::string text;
  io::JsonWriter out(text, 2);
  const std::string link = link_of(mapping, prefill);
  out.begin_object();
  out.text_or_null("lien", link.size() <= kMaxLink ? std::string_view(link) : std::string_view());
  out.member("longueur_du_lien", link.size());
  out.begin_object("corps");
  for (const auto& [field, sent] : prefill.sent) {
    out.key(std::string_view(field->champ));
    write_value(out, sent);
  }
  out.end_object();
  out.begin_array("envoyees");
  for (const auto& [field, sent] : prefill.sent) {
    out.begin_object();
    out.member("champ", field->champ);
    out.member("reponse", field->answer);
    out.end_object();
  }
  out.end_array();
  out.begin_array("laissees");
  for (const auto& [field, why] : prefill.left) {
    out.begin_object();
    out.member("champ", field->champ);
    out.member("reponse", field->answer);
    out.member("raison", why);
    out.end_object();
  }
  out.end_array();
  out.member("sans_champ", prefill.without_field);
  out.end_object();
  return text;
}

int print_problems(const std::vector<Diagnostic>& problems) {
  print_error(io::diagnostics_text(problems));
  return kNotADraft;
}

}  // namespace

int prefill_command(const Arguments& arguments) {
  std::string_view table, schema, rules, input;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    std::string_view* const option = argument == "--mapping"  ? &table
                                     : argument == "--schema" ? &schema
                                     : argument == "--rules"  ? &rules
                                                              : nullptr;
    if (option && i + 1 < arguments.size()) *option = arguments[++i];
    else if (argument.starts_with("--") || !input.empty())
      return refuse("usage", std::string(argument),
                    "Option inconnue, ou valeur qui manque : voir loire-connect --help.");
    else input = argument;
  }
  if (table.empty())
    return refuse("usage", "--mapping", "La table des champs est attendue : --mapping FICHIER.");
  const auto rulebook = read_edition(rules);
  if (!rulebook) return kNotADraft;
  const auto mapping_text = read_all(table);
  if (!mapping_text)
    return refuse("fichier", std::string(table), "Ce fichier ne peut pas être lu.");
  auto mapping = read_mapping(*mapping_text, *rulebook);
  if (!mapping) return print_problems(mapping.diagnostics);
  if (!schema.empty()) {
    const auto schema_text = read_all(schema);
    if (!schema_text)
      return refuse("fichier", std::string(schema), "Ce fichier ne peut pas être lu.");
    const auto problems = check_mapping(*mapping.value, *schema_text);
    if (!problems.empty()) return print_problems(problems);
  }
  const auto text = read_all(input.empty() ? "-" : input);
  if (!text) return refuse("fichier", std::string(input), "Ce fichier ne peut pas être lu.");
  auto draft = io::read_draft(std::string_view(*text), *rulebook);
  if (!draft) return print_problems(draft.diagnostics);
  app::Session session;
  session.rulebook = &*rulebook;
  session.territory = &built_in_territory();
  session.dossier = std::move(draft.value->dossier);
  const app::Evaluation evaluation(session);
  print(report(*mapping.value, Filler(evaluation.context).fill(*mapping.value)));
  return kOk;
}

}  // namespace loire::cli
