#include <map>

#include "core/answers.hpp"
#include "core/names.hpp"
#include "io/assessment_json.hpp"
#include "io/draft.hpp"
#include "io/json_writer.hpp"
#include "io/unknown_keys.hpp"

namespace loire::io {
namespace {

/// Writes one answer of any type under `name` and its unit.
class AnswerWriter {
 public:
  AnswerWriter(JsonWriter& out, std::string_view name) : out_(out), name_(name) {}

  void operator()(const std::string& text) const { out_.text_or_null(name_, text); }
  void operator()(const std::optional<Taux>& rate) const {
    number(kRateUnit, rate ? std::optional(rate->points_base) : std::nullopt);
  }
  template <class T>
  void operator()(const std::optional<T>& answer) const {
    out_.member(name_, answer);
  }
  void operator()(const std::vector<std::string>& texts) const { out_.member(name_, texts); }
  void operator()(const Typed<Centimes>& amount) const { centimes("", amount.value); }
  void operator()(const Typed<Date>& day) const {
    out_.text_or_null(name_, day.value ? format_iso(*day.value) : "");
  }
  void operator()(const Montant& amount) const {
    centimes("_ht", amount.ht);
    centimes("_ttc", amount.ttc);
  }
  // A draft keeps these two types among the raw entries (`saisies`).
  void operator()(Regime) const {}
  void operator()(const Search&) const {}

 private:
  template <class Number>
  void number(std::string_view unit, const std::optional<Number>& value) const {
    out_.member(std::string(name_) + std::string(unit), value);
  }
  void centimes(std::string_view which, const std::optional<Centimes>& amount) const {
    number(std::string(which) + std::string(kAmountUnit),
           amount ? std::optional(amount->value) : std::nullopt);
  }

  JsonWriter& out_;
  std::string_view name_;
};

template <class Owner>
void write_answer(JsonWriter& out, const Entry<Owner>& entry, std::string_view name,
                  const Owner& owner) {
  std::visit([&](const auto& access) { AnswerWriter(out, name)(access.get(owner)); }, entry.slot);
}

/// Writes the answers of the dossier whose path begins with `path` as the object `name`. The
/// answers of an object, and of each object in it, are next to each other in the catalogue.
void write_object(JsonWriter& out, std::string_view name, const std::string& path,
                  const Dossier& dossier) {
  out.begin_object(name);
  std::string_view inner;  // the inner object that was written last
  for (const Entry<Dossier>& each : entries<Dossier>()) {
    if (!each.info.path.starts_with(path)) continue;
    const std::string_view rest = each.info.path.substr(path.size());
    const auto dot = rest.find('.');
    if (dot == std::string_view::npos) {
      write_answer(out, each, rest, dossier);
    } else if (rest.substr(0, dot) != inner) {
      inner = rest.substr(0, dot);
      write_object(out, inner, path + std::string(inner) + ".", dossier);
    }
  }
  write_unknown(out, dossier, std::string_view(path).substr(0, path.size() - 1));
  out.end_object();
}

void write_object(JsonWriter& out, std::string_view name, const Dossier& dossier) {
  write_object(out, name, std::string(name) + ".", dossier);
}

/// Writes every answer of an owner whose answers are not grouped in objects.
template <class Owner>
void write_all(JsonWriter& out, const Owner& owner) {
  for (const Entry<Owner>& each : entries<Owner>()) write_answer(out, each, each.info.path, owner);
}

void write_lines(JsonWriter& out, const Dossier& dossier) {
  out.begin_array("depenses");
  for (const Depense& line : dossier.depenses) {
    out.begin_object();
    out.member("id", line.id);
    write_all(out, line);
    write_unknown(out, dossier, item_owner("depenses", line.id));
    out.end_object();
  }
  out.end_array();
}

void write_cofunders(JsonWriter& out, const Dossier& dossier) {
  out.begin_array("financements");
  for (const Financement& source : dossier.financements) {
    out.begin_object();
    write_all(out, source);
    write_unknown(out, dossier, item_owner("financements", source.id));
    out.end_object();
  }
  out.end_array();
}

/// The raw entries by the id of their answers, with indices as the ids of co-funders. They also
/// have the regime of expenses that are typed TTC and have no amount yet.
std::map<std::string, std::string> saisies(const Dossier& dossier) {
  std::map<std::string, std::string> out;
  for (auto& [ref, text] : raw_entries(dossier)) {
    Ref numbered = ref;
    if (of_cofunder(ref.key))
      numbered.item =
          std::to_string(find_cofunder(dossier, ref.item) - dossier.financements.data());
    out[path_of(numbered)] = std::move(text);
  }
  for (const Depense& line : dossier.depenses)
    if (line.montant.missing() && line.montant.regime == Regime::ttc)
      out[path_of({Key::depense_regime, line.id})] = name_of(Regime::ttc);
  return out;
}

/// Writes the answers to the criteria of the edition. Their texts are never null.
void write_criteria(JsonWriter& out, const Dossier& in, const Rulebook& rulebook) {
  out.begin_object("criteres");
  for (const CritereRule& rule : rulebook.criteres) {
    const auto found = in.criteres.find(rule.id);
    const ReponseCritere answer = found == in.criteres.end() ? ReponseCritere{} : found->second;
    out.begin_object(rule.id);
    out.member(info(Key::critere_reponse).path, answer.reponse);
    out.member(info(Key::critere_texte).path, answer.texte);
    write_unknown(out, in, item_owner("criteres", rule.id));
    out.end_object();
  }
  write_unknown(out, in, "criteres");
  out.end_object();
}

/// Writes the answers, which a project and each of its variants have in the same form.
void write_answers(JsonWriter& out, const Dossier& in, const Rulebook& rulebook) {
  write_object(out, "porteur", in);
  write_object(out, "projet", in);
  write_lines(out, in);
  write_object(out, "depenses_communes", in);
  write_answer(out, entry<Dossier>(Key::depenses_completes), info(Key::depenses_completes).path,
               in);
  write_cofunders(out, in);
  write_object(out, "plan_financement", in);
  out.begin_object("saisies");
  for (const auto& [field, text] : saisies(in)) out.member(field, text);
  out.end_object();
  write_criteria(out, in, rulebook);
  write_unknown(out, in, "");
}

/// What a draft records of its assessment. The rest is in the draft already.
const AnswerKeys kRecorded = AnswerKeys()
                                 .set(static_cast<std::size_t>(AnswerKey::eligible))
                                 .set(static_cast<std::size_t>(AnswerKey::conditions))
                                 .set(static_cast<std::size_t>(AnswerKey::depenses))
                                 .set(static_cast<std::size_t>(AnswerKey::assiette_centimes))
                                 .set(static_cast<std::size_t>(AnswerKey::subvention_centimes))
                                 .set(static_cast<std::size_t>(AnswerKey::limite_par))
                                 .set(static_cast<std::size_t>(AnswerKey::etapes))
                                 .set(static_cast<std::size_t>(AnswerKey::avertissements));

void write_information(JsonWriter& out, const Rulebook& rulebook, const DraftContext& in) {
  out.begin_object("information");
  out.text_or_null("exporte_le", in.exported.day);
  out.text_or_null("exporte_a", in.exported.time);
  out.text_or_null("simulateur", in.simulateur);
  out.member("regles", rulebook.sha256);
  out.member("formulaire", rulebook.formulaire);
  out.member("portail", rulebook.portail);
  if (in.epci) {
    out.begin_object("epci");
    out.member("siren", in.epci->siren);
    out.member("nom", in.epci->nom);
    out.end_object();
  } else {
    out.member("epci", nullptr);
  }
  const Depot depot = in.assessment ? in.assessment->depot : Depot::indetermine;
  out.member("depot", depot);
  const auto closed = static_cast<std::size_t>(WarningCode::depot_clos);
  const bool late = depot == Depot::clos;
  out.text_or_null("avertissement", late ? rulebook.avertissements[closed].message : "");
  if (in.assessment) {
    out.begin_object("resultat");
    write_assessment(out, *in.assessment, rulebook, {}, kRecorded);
    out.end_object();
  } else {
    out.member("resultat", nullptr);
  }
  out.end_object();
}

}  // namespace

std::string write_draft(const Dossier& dossier, const Rulebook& rulebook,
                        const DraftContext& context, int indent) {
  std::string text;
  JsonWriter out(text, indent);
  out.begin_object();
  out.member("format", kDraftFormat);
  out.member("version", kDraftVersion);
  out.member("edition", rulebook.edition);
  write_information(out, rulebook, context);
  write_answers(out, dossier, rulebook);
  out.begin_array("variantes");
  for (const Dossier& variante : dossier.variantes) {
    out.begin_object();
    write_answers(out, variante, rulebook);
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return text;
}

}  // namespace loire::io
