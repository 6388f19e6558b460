#include "cli/prefill_mapping.hpp"

#include <algorithm>
#include <optional>

#include "core/answers.hpp"
#include "core/official_form.hpp"
#include "io/reader.hpp"

namespace loire::cli {
namespace {

constexpr std::size_t kMaxOptions = 1000;

PrefillShape shape_of(Key key) {
  if (key == Key::depenses) return PrefillShape::number;
  if (key == Key::projet_themes) return PrefillShape::text;
  if (key == Key::porteur_siret) return PrefillShape::siret;
  switch (info(key).kind) {
    case Kind::yes_no:
    case Kind::ticked: return PrefillShape::yes_no;
    case Kind::radios:
    case Kind::select: return PrefillShape::list;
    case Kind::day: return PrefillShape::date;
    case Kind::amount: return PrefillShape::number;
    default: return PrefillShape::text;
  }
}

/// The key of an answer of each expense or each co-funder.
template <class Owner>
std::optional<Key> column_key(std::string_view id) {
  for (const auto& each : entries<Owner>())
    if (each.info.path == id && each.info.key != Key::depense_tva &&
        each.info.key != Key::depense_regime)
      return each.info.key;
  return std::nullopt;
}

class MappingReader {
 public:
  MappingReader(const Rulebook& rulebook, std::vector<Diagnostic>& diagnostics)
      : rulebook_(rulebook), diagnostics_(diagnostics) {}

  PrefillMapping read(io::Json json) {
    PrefillMapping out;
    io::ObjectReader root(json, "", diagnostics_);
    if (root.text("format") != "loire-connect/preremplissage") {
      root.problem("format", "format", "Ce fichier n’est pas une table de préremplissage.");
      return out;
    }
    root.required_integer("version", 1, 1);
    out.lien = root.required_text("lien");
    if (!out.lien.empty() && !out.lien.starts_with("https://"))
      root.problem("adresse", "lien", "Une adresse qui commence par https:// est attendue.");
    const io::Json fields = root.child("champs");
    if (!fields) root.missing("champs");
    else if (!fields.is_object()) root.problem("type", "champs", "Un objet est attendu.");
    for (const auto& [champ, value] : fields.members()) out.champs.push_back(field(champ, value));
    root.refuse_unknown_keys();
    return out;
  }

 private:
  void unknown(std::string place, const std::string& id) {
    diagnostics_.push_back(
        {"valeur_inconnue", std::move(place), "« " + id + " » n’est pas une réponse à envoyer."});
  }

  PrefillField field(std::string_view champ, io::Json value) {
    const std::string place = io::child_pointer("/champs", champ);
    PrefillField out;
    out.champ = champ;
    if (!champ.starts_with("champ_"))
      diagnostics_.push_back({"identifiant", place, "Un champ se nomme « champ_… »."});
    if (value.is_object()) {
      out.shape = PrefillShape::rows;
      if (value.members().size() == 1) rows(out, value.members().front(), place);
      else diagnostics_.push_back({"type", place, "Une seule liste est attendue."});
      return out;
    }
    out.answer = value.text().value_or("");
    if (out.answer == "commune" || out.answer == "epci") {
      const bool commune = out.answer == "commune";
      out.ref.key = commune ? Key::porteur_code_insee : Key::porteur_siren;
      out.shape = commune ? PrefillShape::commune : PrefillShape::epci;
      return out;
    }
    if (const auto ref = parse_ref(out.answer); ref && ref->key == Key::critere_texte) {
      out.ref = *ref;
      const auto& known = rulebook_.criteres;
      if (std::none_of(known.begin(), known.end(),
                       [&](const CritereRule& each) { return each.id == ref->item; }))
        unknown(place, out.answer);
      return out;
    }
    const auto key = form_answer(out.answer);
    // The lists of several answers need the fields of a repetition.
    if (key && *key != Key::critere_texte && *key != Key::financement_montant) {
      out.ref.key = *key;
      out.shape = shape_of(*key);
    } else {
      unknown(place, out.answer);
    }
    return out;
  }

  void rows(PrefillField& out, const io::JsonMember& list, const std::string& place) {
    out.answer = list.key;
    const bool expenses = list.key == "depenses";
    out.ref.key = expenses ? Key::depenses : Key::financements;
    if (!expenses && list.key != "cofinancements") return unknown(place, out.answer);
    for (const auto& [champ, value] : list.value.members()) {
      PrefillField& column = out.columns.emplace_back();
      column.champ = champ;
      column.answer = value.text().value_or("");
      const auto key =
          expenses ? column_key<Depense>(column.answer) : column_key<Financement>(column.answer);
      if (!key) {
        unknown(io::child_pointer(io::child_pointer(place, list.key), champ), column.answer);
        continue;
      }
      column.ref.key = *key;
      column.shape = shape_of(*key);
    }
    if (out.columns.empty())
      diagnostics_.push_back({"manquant", place, "Une liste a au moins un champ."});
  }

  const Rulebook& rulebook_;
  std::vector<Diagnostic>& diagnostics_;
};

/// Whether a field of this type of the platform takes values of this shape.
bool takes(std::string_view type, PrefillShape shape) {
  if (!type.ends_with("ChampDescriptor")) return false;
  type.remove_suffix(std::string_view("ChampDescriptor").size());
  const bool prose = type == "Text" || type == "Textarea";
  switch (shape) {
    case PrefillShape::text: return prose || type == "Email" || type == "Phone";
    case PrefillShape::number: return prose || type == "DecimalNumber";
    case PrefillShape::date: return type == "Date";
    case PrefillShape::yes_no: return type == "YesNo" || type == "Checkbox";
    case PrefillShape::list: return prose || type == "DropDownList";
    case PrefillShape::siret: return prose || type == "Siret";
    case PrefillShape::commune: return type == "Commune";
    case PrefillShape::epci: return type == "Epci";
    case PrefillShape::rows: break;
  }
  return type == "Repetition";
}

void check_fields(std::vector<PrefillField>& fields, io::Json descriptors, const std::string& place,
                  std::vector<Diagnostic>& out) {
  const std::vector<io::Json> known = descriptors.elements();
  for (PrefillField& field : fields) {
    const std::string here = io::child_pointer(place, field.champ);
    const auto found = std::find_if(known.begin(), known.end(), [&](const io::Json& each) {
      std::string id(each.member("id").text().value_or(""));
      std::erase(id, '=');  // an address has the id without its padding
      return field.champ == "champ_" + id;
    });
    if (found == known.end()) {
      out.push_back({"champ_inconnu", here, "La démarche n’a pas ce champ."});
      continue;
    }
    const std::string type(found->member("__typename").text().value_or(""));
    if (!takes(type, field.shape))
      out.push_back(
          {"type_incompatible", here,
           "Un champ « " + type + " » ne prend pas la réponse « " + field.answer + " »."});
    for (const io::Json& option : found->member("options").elements())
      if (const auto label = option.text(); label && field.options.size() < kMaxOptions)
        field.options.emplace_back(*label);
    check_fields(field.columns, found->member("champDescriptors"),
                 io::child_pointer(here, field.answer), out);
  }
}

}  // namespace

Result<PrefillMapping> read_mapping(std::string_view text, const Rulebook& rulebook) {
  auto document = io::parse_json(text);
  if (!document) return {std::nullopt, std::move(document.diagnostics)};
  Result<PrefillMapping> out;
  PrefillMapping mapping = MappingReader(rulebook, out.diagnostics).read(document.value->root());
  if (out.diagnostics.empty()) out.value = std::move(mapping);
  return out;
}

std::vector<Diagnostic> check_mapping(PrefillMapping& mapping, std::string_view schema) {
  auto document = io::parse_json(schema);
  if (!document) return std::move(document.diagnostics);
  std::vector<Diagnostic> out;
  const io::Json fields = document.value->root().member("revision").member("champDescriptors");
  if (!fields.is_array())
    return {
        {"format", "/revision/champDescriptors", "Ce fichier n’est pas le schéma d’une démarche."}};
  check_fields(mapping.champs, fields, "/champs", out);
  return out;
}

}  // namespace loire::cli
