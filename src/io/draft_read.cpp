#include "io/draft.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <type_traits>

#include "core/answers.hpp"
#include "core/date.hpp"
#include "french/format.hpp"
#include "input/room.hpp"
#include "input/settle.hpp"
#include "io/draft_place.hpp"
#include "io/reader.hpp"
#include "io/recorded_result.hpp"
#include "io/settled_remark.hpp"
#include "io/unknown_keys.hpp"
#include "text/characters.hpp"
#include "text/cut.hpp"

namespace loire::io {
namespace {

constexpr std::size_t kMaxQuotedCharacters = 60;

class DraftReader {
 public:
  DraftReader(const Rulebook& rulebook, std::vector<Diagnostic>& diagnostics)
      : rulebook_(rulebook), diagnostics_(diagnostics) {}

  Draft read(Json json) {
    ObjectReader root(json, "", diagnostics_);
    if (!json.is_object() || !is_draft(root)) return std::move(draft_);
    Dossier& dossier = draft_.dossier;
    answers(root, dossier);
    std::size_t index = 0;
    for (const Json& variante : root.array("variantes", kMaxVariantes)) {
      ObjectReader in(variante, "/variantes/" + std::to_string(index++), diagnostics_);
      Dossier& kept = dossier.variantes.emplace_back();
      answers(in, kept);
      keep_unknown(in, "", kept, draft_.remarks);
    }
    const Json information = root.child("information");
    export_time(information);
    draft_.recorded = read_recorded_result(information);
    keep_unknown(root, "", dossier, draft_.remarks);
    limit_remarks();
    return std::move(draft_);
  }

 private:
  void answers(ObjectReader& root, Dossier& dossier) {
    // In the order of the draft, so that problems are reported in that order.
    read_all(root, dossier, Key::porteur_nature, Key::projet_zoomacom);
    lines(root, dossier);
    read_all(root, dossier, Key::communes_investissement, Key::depenses_completes);
    cofunders(root, dossier);
    read_all(root, dossier, Key::plan_aide_demandee, Key::plan_devis_ht);
    RawEntries entries = saisies(root);
    criteres(root.object("criteres"), dossier);
    for (const SettledNote& note : settle(dossier, rulebook_, std::move(entries)))
      draft_.remarks.push_back(settled_remark(note, dossier, root.pointer()));
  }

  /// Reads the answers of `owner` with keys from `first` to `last`, each in the object of its path.
  template <class Owner>
  void read_all(ObjectReader& root, Owner& owner, Key first = Key{}, Key last = Key::financements) {
    std::map<std::string_view, ObjectReader> objects;  // by path, each opened once
    for (const Entry<Owner>& each : entries<Owner>()) {
      if (each.info.key < first || each.info.key > last) continue;
      const auto dot = each.info.path.rfind('.');
      if (dot == std::string_view::npos) {
        read_answer(root, each.info.path, owner, each);
        continue;
      }
      ObjectReader& in = object(root, objects, each.info.path.substr(0, dot));
      read_answer(in, each.info.path.substr(dot + 1), owner, each);
    }
    if constexpr (std::is_same_v<Owner, Dossier>)
      for (const auto& [path, in] : objects)
        keep_unknown(in, std::string(path), owner, draft_.remarks);
  }

  ObjectReader& object(ObjectReader& root, std::map<std::string_view, ObjectReader>& objects,
                       std::string_view path) {
    const auto known = objects.find(path);
    if (known != objects.end()) return known->second;
    const auto dot = path.rfind('.');
    ObjectReader& parent =
        dot == std::string_view::npos ? root : object(root, objects, path.substr(0, dot));
    return objects.emplace(path, parent.object(path.substr(dot + 1))).first->second;
  }

  template <class Owner>
  void read_answer(ObjectReader& in, std::string_view key, Owner& owner,
                   const Entry<Owner>& entry) {
    std::visit([&](const auto& access) { read(in, key, access.edit(owner)); }, entry.slot);
  }

  /// The parts of a key as one text, valid until the next call. Its memory is reused: every line
  /// has such keys.
  std::string_view joined(std::string_view name, std::string_view suffix,
                          std::string_view unit = {}) {
    return joined_.assign(name).append(suffix).append(unit);
  }

  // One reader for each type of answer.
  void read(ObjectReader& in, std::string_view key, std::string& out) { out = in.text(key); }
  void read(ObjectReader& in, std::string_view key, std::optional<bool>& out) {
    out = in.flag(key);
  }
  void read(ObjectReader& in, std::string_view key, std::optional<int>& out) {
    if (const auto axe = in.integer(key, 1, kMaxAxis)) out = static_cast<int>(*axe);
  }
  void read(ObjectReader& in, std::string_view key, std::optional<Taux>& out) {
    out = vat(in, joined(key, kRateUnit));
  }
  template <class Enum>
  void read(ObjectReader& in, std::string_view key, std::optional<Enum>& out) {
    out = in.choice<Enum>(key);
  }
  void read(ObjectReader& in, std::string_view key, std::vector<std::string>& out) {
    themes(in, key, out);
  }
  void read(ObjectReader& in, std::string_view key, Typed<Centimes>& out) {
    out.value = centimes(in, joined(key, kAmountUnit));
  }
  void read(ObjectReader& in, std::string_view key, Typed<Date>& out) { out.value = date(in, key); }
  void read(ObjectReader& in, std::string_view key, Montant& out) {
    out.ht = centimes(in, joined(key, "_ht", kAmountUnit));
    out.ttc = centimes(in, joined(key, "_ttc", kAmountUnit));
    if (out.typed_ttc()) out.regime = Regime::ttc;
  }
  // A draft keeps these two types among the raw entries (`saisies`).
  void read(ObjectReader&, std::string_view, Regime&) {}
  void read(ObjectReader&, std::string_view, Search&) {}

  bool is_draft(ObjectReader& root) {
    const std::string format = root.text("format");
    if (format != kDraftFormat) {
      root.problem("format", "format",
                   "Ce fichier n’est pas un brouillon du simulateur Loire Connect.");
      return false;
    }
    const auto version = root.integer("version", 0, 1'000'000);
    if (!root.has("version")) {
      root.missing("version");
    } else if (version == 0) {
      root.problem("hors_limites", "version",
                   "Aucun brouillon n’a la version 0 : celle de ce simulateur est la " +
                       std::to_string(kDraftVersion) + ".");
    } else if (version.value_or(0) > kDraftVersion) {
      root.problem("version", "version",
                   "Ce brouillon vient d’une version plus récente du simulateur : ouvrez-le avec "
                   "la dernière version.");
    }
    const std::size_t before = diagnostics_.size();
    const std::string edition = root.text("edition");
    if (edition.empty() && diagnostics_.size() == before) {
      root.missing("edition");
    } else if (!edition.empty() && edition != rulebook_.edition) {
      root.problem("edition", "edition",
                   "Ce brouillon est celui d’une autre édition (« " +
                       repeated(edition, kMaxQuotedCharacters) + " ») : celle-ci est « " +
                       rulebook_.edition + " ».");
    }
    return version.value_or(0) <= kDraftVersion && edition == rulebook_.edition;
  }

  /// Reads when the draft was exported. This is not an answer, so what does not read well is
  /// ignored.
  void export_time(Json json) {
    const auto day = json.member("exporte_le").text().value_or("");
    const auto time = json.member("exporte_a").text().value_or("");
    if (!parse_date(day)) return;
    draft_.exported.day = day;
    const auto is = [&](std::size_t index, char lowest, char highest) {
      return time[index] >= lowest && time[index] <= highest;
    };
    if (time.size() == 5 && is(0, '0', '2') && is(1, '0', '9') && time[2] == ':' &&
        is(3, '0', '5') && is(4, '0', '9'))
      draft_.exported.time = time;
  }

  void themes(ObjectReader& in, std::string_view key, std::vector<std::string>& out) {
    std::size_t index = 0;
    for (const Json& theme : in.array(key, kMaxThemes)) {
      ++index;
      const auto id = theme.text();
      if (!id || count_characters(*id) > kMaxThemeCharacters)
        diagnostics_.push_back({"type",
                                child_pointer(in.pointer(), key) + "/" + std::to_string(index - 1),
                                "Un identifiant de thème est attendu ici."});
      else if (!id->empty() && std::find(out.begin(), out.end(), *id) == out.end())
        out.emplace_back(*id);
      else
        draft_.remarks.push_back(
            {"theme_ignore", child_pointer(in.pointer(), key) + "/" + std::to_string(index - 1),
             "Ce thème est vide ou déjà dans la liste : laissé de côté."});
    }
  }

  std::optional<Date> date(ObjectReader& in, std::string_view key) {
    const std::string value = in.text(key, 20);
    const auto day = parse_date(value);
    if (!value.empty() && !day)
      in.problem("date", key,
                 looks_like_a_date(value)
                     ? "La date « " + value + " » n’existe pas."
                     : "« " + value + " » n’est pas une date : écrivez AAAA-MM-JJ.");
    return day;
  }

  /// Whether `text` has the form AAAA-MM-JJ, even if that day does not exist.
  static bool looks_like_a_date(std::string_view text) {
    if (text.size() != 10) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
      if ((i == 4 || i == 7) ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
    return true;
  }

  std::optional<Centimes> centimes(ObjectReader& in, std::string_view key) {
    const auto value = in.integer(key, 0, kMaxLineCentimes.value, " de centimes");
    if (!value) return std::nullopt;
    return Centimes{*value};
  }

  void lines(ObjectReader& root, Dossier& dossier) {
    std::vector<Depense>& out = dossier.depenses;
    std::vector<ObjectReader> readers;  // the owner of an unknown key is an id that is given below
    std::set<std::string> ids;
    std::size_t index = 0;
    const std::vector<Json> elements = root.array("depenses", kMaxLines);
    out.reserve(elements.size());
    readers.reserve(elements.size());
    for (const Json& json : elements) {
      ObjectReader& in = readers.emplace_back(
          json, root.pointer() + "/depenses/" + std::to_string(index++), diagnostics_);
      Depense& line = out.emplace_back();
      line.id = in.text("id", 40);
      if (!line.id.empty() && !usable_id(line.id))
        in.problem("identifiant", "id",
                   "L’identifiant d’une ligne n’a que des lettres sans accent, des chiffres, « - » "
                   "et « _ », 40 au plus.");
      else if (!line.id.empty() && !ids.insert(line.id).second)
        in.problem("identifiant", "id", "Deux lignes ont le même identifiant « " + line.id + " ».");
      read_all(in, line);
    }
    int next = 1;
    for (Depense& line : out) {
      if (!line.id.empty()) continue;
      while (!ids.insert("d" + std::to_string(next)).second) ++next;
      line.id = "d" + std::to_string(next);
    }
    for (std::size_t i = 0; i < out.size(); ++i)
      keep_unknown(readers[i], item_owner("depenses", out[i].id), dossier, draft_.remarks);
  }

  /// Line ids are parts of field ids, in which dots separate the parts.
  static bool usable_id(const std::string& id) {
    return std::all_of(id.begin(), id.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
             c == '_' || c == '-';
    });
  }

  std::optional<Taux> vat(ObjectReader& in, std::string_view key) {
    const auto value = in.integer(key, 0, 10'000, " de points de base");
    if (!value) return std::nullopt;
    const Taux rate{static_cast<std::int32_t>(*value)};
    const auto& known = rulebook_.taux_tva;
    if (std::find(known.begin(), known.end(), rate) != known.end()) return rate;
    in.problem(
        "valeur_inconnue", key,
        "Ce taux de TVA n’existe pas. Ceux-ci existent, en points de base : " + rates() + ".");
    return std::nullopt;
  }

  std::string rates() const {
    std::string out;
    for (const Taux rate : rulebook_.taux_tva)
      out += (out.empty() ? "" : ", ") + format_count(rate.points_base);
    return out;
  }

  /// The ids of co-funders are their indices, from 0.
  void cofunders(ObjectReader& root, Dossier& dossier) {
    std::vector<Financement>& out = dossier.financements;
    for (const Json& json : root.array("financements", kMaxCofunders)) {
      const std::string rank = std::to_string(out.size());
      ObjectReader in(json, root.pointer() + "/financements/" + rank, diagnostics_);
      out.emplace_back().id = rank;
      read_all(in, out.back());
      keep_unknown(in, item_owner("financements", rank), dossier, draft_.remarks);
    }
  }

  RawEntries saisies(ObjectReader& root) {
    RawEntries out;
    const Json json = root.child("saisies");
    if (!json) return out;
    ObjectReader in(json, root.pointer() + "/saisies", diagnostics_);
    for (const auto& [key, value] : json.members())
      if (value) out[std::string(key)] = in.text(key);
    return out;
  }

  void criteres(ObjectReader in, Dossier& dossier) {
    for (const CritereRule& rule : rulebook_.criteres) {
      if (!in.has(rule.id)) {
        in.child(rule.id);
        continue;
      }
      ObjectReader critere = in.object(rule.id);
      ReponseCritere answer;
      read_all(critere, answer);
      keep_unknown(critere, item_owner("criteres", rule.id), dossier, draft_.remarks);
      if (answer != ReponseCritere{}) dossier.criteres[rule.id] = std::move(answer);
    }
    keep_unknown(in, "criteres", dossier, draft_.remarks);
  }

  /// A file with very many odd members was not made for this program. Its remarks need not be
  /// larger than the file.
  void limit_remarks() {
    constexpr std::size_t kMaxRemarks = 200;
    std::vector<Diagnostic>& remarks = draft_.remarks;
    if (remarks.size() <= kMaxRemarks) return;
    const std::string others =
        format_count(static_cast<std::int64_t>(remarks.size() - kMaxRemarks));
    remarks.resize(kMaxRemarks);
    remarks.push_back({"trop_de_remarques", "", "Et " + others + " autres remarques de ce genre."});
  }

  const Rulebook& rulebook_;
  std::vector<Diagnostic>& diagnostics_;
  Draft draft_;
  std::string joined_;
};

}  // namespace

std::string diagnostic_text(const Diagnostic& problem) {
  const std::string place = place_in_words(problem.chemin);
  return place.empty() ? problem.message : place + " : " + problem.message;
}

Result<Draft> read_draft(Json json, const Rulebook& rulebook) {
  Result<Draft> result;
  Draft draft = DraftReader(rulebook, result.diagnostics).read(json);
  if (text_bytes(draft.dossier) > kMaxTextBytes)
    result.diagnostics.push_back({"texte_trop_long", "",
                                  "Les textes de ce brouillon sont trop longs ensemble ("
                                  "4,2 Mo au plus) : raccourcissez-les."});
  if (result.diagnostics.empty()) result.value = std::move(draft);
  return result;
}

Result<Draft> read_draft(std::string_view text, const Rulebook& rulebook) {
  ParsedJson parsed = parse_all_json(text, {}, "un brouillon du simulateur");
  if (!parsed.document) return {std::nullopt, std::move(parsed.problems)};
  Result<Draft> result = read_draft(parsed.document->root(), rulebook);
  if (parsed.problems.empty()) return result;
  std::move(result.diagnostics.begin(), result.diagnostics.end(),
            std::back_inserter(parsed.problems));
  return {std::nullopt, std::move(parsed.problems)};
}

}  // namespace loire::io
