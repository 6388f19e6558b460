#include "io/rulebook_json.hpp"

#include <algorithm>
#include <set>

#include "core/answers.hpp"
#include "core/criteria.hpp"
#include "io/lexicon_json.hpp"
#include "io/official_form_json.hpp"
#include "io/reader.hpp"
#include "io/sha256.hpp"
#include "lexicon/lexicon.hpp"

namespace loire::io {
namespace {

constexpr int kRulesVersion = 1;

class RulebookReader {
 public:
  RulebookReader(Rulebook& out, std::vector<Diagnostic>& diagnostics)
      : out_(out), diagnostics_(diagnostics) {}

  void read(Json json) {
    ObjectReader root(json, "", diagnostics_);
    if (root.text("format") != "loire-connect/regles") {
      root.problem("format", "format", "Ce fichier n’est pas un fichier de règles Loire Connect.");
      return;
    }
    root.required_integer("version", 1, kRulesVersion);
    root.child("$schema");
    out_.edition = root.required_text("edition");
    out_.titre = root.required_text("titre");
    out_.formulaire = root.required_text("formulaire");
    out_.portail = root.required_text("portail");
    out_.mediation = root.text("mediation");
    out_.definition_innovation = root.text("definition_innovation");
    out_.qui_decide = root.required_text("qui_decide");
    out_.usage_criteres = root.required_text("usage_criteres");
    ObjectReader lectures = root.object("lectures");
    out_.lectures = {lectures.text("conditions"), lectures.text("aide"), lectures.text("depot")};
    lectures.refuse_unknown_keys();
    sources(root);
    out_.formulaire_locator = locator(root, "formulaire_source");
    if (!out_.definition_innovation.empty())
      out_.innovation_locator = locator(root, "definition_innovation_source");
    else root.child("definition_innovation_source");
    contact(root.object("contact"));
    calendar(root.object("calendrier"));
    aid(root.object("aide"));
    conditions(root.object("conditions"));
    porteurs(root.object("porteurs"));
    territoire(root.object("territoire"));
    axes(root);
    questions(root.object("questions"));
    depenses(root.object("depenses"));
    transversales(root);
    lines(root.object("lignes"));
    vat_rates(root);
    criteres(root);
    out_.recopie = read_official_form(root.object("recopie"), diagnostics_);
    avertissements(root.object("avertissements"));
    lexicon(root);
    root.refuse_unknown_keys();
  }

 private:
  void sources(ObjectReader& root) {
    const Json json = root.child("sources");
    if (!json) return root.missing("sources");
    ObjectReader in(json, "/sources", diagnostics_);
    for (const auto& [id, locator] : json.members())
      out_.sources.push_back({std::string(id), in.required_text(id)});
  }

  std::string locator(ObjectReader& in, std::string_view key = "source") {
    const std::string id = in.required_text(key);
    for (const SourceRef& source : out_.sources)
      if (source.id == id) return source.locator;
    if (!id.empty())
      in.problem("source_inconnue", key, "« " + id + " » n’est pas dans la table des sources.");
    return {};
  }

  Ruling ruling(ObjectReader in, std::optional<Outcome> fixed = std::nullopt) {
    Ruling out;
    out.id = rule_id(in.pointer());
    if (fixed) out.outcome = *fixed;
    else if (const auto outcome = in.choice<Outcome>("resultat")) out.outcome = *outcome;
    else if (!in.has("resultat")) in.missing("resultat");
    out.motif = in.required_text("motif");
    out.pour_changer = in.text("pour_changer");
    out.a_demander = in.text("a_demander");
    out.locator = locator(in);
    out.deduction = in.flag("deduction").value_or(false);
    in.refuse_unknown_keys();
    return out;
  }

  /// A ruling whose key in the file implies its outcome. Any other outcome is a contradiction.
  Ruling ruling_expecting(Outcome expected, ObjectReader in) {
    const std::string pointer = child_pointer(in.pointer(), "resultat");
    Ruling out = ruling(std::move(in));
    if (out.outcome != expected)
      diagnostics_.push_back(
          {"contradiction", pointer,
           "Le résultat attendu ici est « " + std::string(name_of(expected)) + " »."});
    return out;
  }

  void contact(ObjectReader in) {
    out_.contact = {in.required_text("nom"),       in.required_text("fonction"),
                    in.required_text("courriel"),  in.required_text("telephone"),
                    in.required_text("millesime"), locator(in)};
    in.refuse_unknown_keys();
  }

  std::string month(ObjectReader& in, std::string_view key) {
    std::string value = in.required_text(key);
    if (!value.empty() && !parse_date(value + "-01"))
      in.problem("date", key, "Un mois est attendu, écrit AAAA-MM.");
    return value;
  }

  void calendar(ObjectReader in) {
    Calendar& out = out_.calendrier;
    out.ouverture = month(in, "ouverture");
    const auto opening = parse_date(out.ouverture + "-01");
    const auto closing = parse_date(in.required_text("cloture"));
    if (!closing) in.problem("date", "cloture", "Un jour est attendu, écrit AAAA-MM-JJ.");
    if (closing) out.cloture = *closing;
    if (opening && closing && *closing < *opening)
      in.problem("date", "cloture", "La clôture est avant l’ouverture.");
    out.locator = locator(in);
    std::size_t index = 0;
    for (const Json& json : in.array("etapes", 50)) {
      ObjectReader step(json, in.pointer() + "/etapes/" + std::to_string(index++), diagnostics_);
      out.etapes.push_back({step.required_text("libelle"), locator(step), month(step, "mois")});
      step.refuse_unknown_keys();
    }
    in.refuse_unknown_keys();
  }

  void aid(ObjectReader in) {
    const Taux taux{static_cast<std::int32_t>(in.required_integer("taux_points_base", 1, 10'000))};
    const Centimes plafond{in.required_integer("plafond_centimes", 1, kMaxLineCentimes.value)};
    out_.bareme = Bareme(taux, plafond, locator(in));
    in.refuse_unknown_keys();
  }

  void conditions(ObjectReader in) {
    for (std::size_t i = 0; i < kConditionCount; ++i) {
      ObjectReader each = in.object(Names<ConditionId>::values[i]);
      out_.conditions[i].libelle = each.required_text("libelle");
      out_.conditions[i].non_repondu = ruling(each.object("non_repondu"), Outcome::a_confirmer);
      each.refuse_unknown_keys();
    }
    in.refuse_unknown_keys();
  }

  void porteurs(ObjectReader in) {
    for (std::size_t i = 0; i < kPorteurNatureCount; ++i) {
      ObjectReader each = in.object(Names<PorteurNature>::values[i]);
      PorteurRule& out = out_.porteurs[i];
      out.libelle = each.required_text("libelle");
      if (const auto mode = each.choice<TerritoireMode>("territoire")) out.territoire = *mode;
      else if (!each.has("territoire")) each.missing("territoire");
      out.ruling = ruling(each.object("decision"));
      each.refuse_unknown_keys();
    }
    in.refuse_unknown_keys();
  }

  void territoire(ObjectReader in) {
    TerritoireRules& out = out_.territoire;
    out.departement = in.required_text("departement");
    out.dans = ruling_expecting(Outcome::oui, in.object("dans"));
    out.hors = ruling_expecting(Outcome::non, in.object("hors"));
    out.epci_dans = ruling_expecting(Outcome::oui, in.object("epci_dans"));
    out.epci_a_cheval = ruling(in.object("epci_a_cheval"));
    out.epci_hors = ruling_expecting(Outcome::non, in.object("epci_hors"));
    out.declare_dans = ruling_expecting(Outcome::oui, in.object("declare_dans"));
    out.declare_hors = ruling_expecting(Outcome::non, in.object("declare_hors"));
    out.d_office = ruling_expecting(Outcome::oui, in.object("d_office"));
    out.code_errone = ruling(in.object("code_errone"), Outcome::a_confirmer);
    out.siren_errone = ruling(in.object("siren_errone"), Outcome::a_confirmer);
    in.refuse_unknown_keys();
  }

  void axes(ObjectReader& root) {
    std::set<std::string> ids;
    std::set<int> numbers;
    std::size_t index = 0;
    for (const Json& json : root.array("axes", 20)) {
      ObjectReader in(json, "/axes/" + std::to_string(index++), diagnostics_);
      Axe& axe = out_.axes.emplace_back();
      axe.numero = static_cast<int>(in.required_integer("numero", 1, 99));
      if (!numbers.insert(axe.numero).second)
        in.problem("identifiant", "numero", "Deux axes ont le même numéro.");
      axe.libelle = in.required_text("libelle");
      axe.aide = in.text("aide");
      axe.locator = locator(in);
      std::size_t rank = 0;
      for (const Json& theme : in.array("themes", 100)) {
        ObjectReader each(theme, in.pointer() + "/themes/" + std::to_string(rank++), diagnostics_);
        Theme& out = axe.themes.emplace_back();
        out = {each.required_text("id"), each.required_text("libelle"), each.text("groupe"),
               read_expressions(each.object("mots"))};
        if (!ids.insert(out.id).second)
          each.problem("identifiant", "id", "Deux thèmes ont l’identifiant « " + out.id + " ».");
        each.refuse_unknown_keys();
      }
      if (axe.themes.empty()) in.missing("themes");
      in.refuse_unknown_keys();
    }
    if (out_.axes.empty()) root.missing("axes");
    ObjectReader in = root.object("axe");
    out_.axe = {ruling_expecting(Outcome::oui, in.object("nomme")),
                ruling_expecting(Outcome::non, in.object("aucun")),
                ruling_expecting(Outcome::a_confirmer, in.object("hors_liste"))};
    in.refuse_unknown_keys();
    ObjectReader base = root.object("assiette");
    out_.assiette_oui = ruling_expecting(Outcome::oui, base.object("oui"));
    out_.assiette_non = ruling_expecting(Outcome::non, base.object("non"));
    out_.assiette_a_confirmer = ruling_expecting(Outcome::a_confirmer, base.object("a_confirmer"));
    base.refuse_unknown_keys();
  }

  void questions(ObjectReader in) {
    for (std::size_t i = 0; i < kQuestionCount; ++i) {
      ObjectReader each = in.object(Names<Question>::values[i]);
      QuestionText& out = out_.questions[i];
      const auto question = static_cast<Question>(i);
      out.libelle = each.required_text("libelle");
      out.aide = each.text("aide");
      out.exemples_hors_appel = each.texts("exemples_hors_appel", 20);
      ObjectReader labels = each.object("reponses");
      ObjectReader facts = each.object("faits");
      for (const std::string_view answer : answers_of(question)) {
        out.reponses.push_back(labels.required_text(answer));
        out.faits.push_back(facts.text(answer));
      }
      if (is_common(question)) {
        ObjectReader shared = each.object("pour_toutes");
        out.libelle_commun = shared.required_text("libelle");
        for (const std::string_view answer : answers_of(question))
          out.reponses_communes.push_back(shared.required_text(answer));
        shared.refuse_unknown_keys();
      }
      facts.refuse_unknown_keys();
      labels.refuse_unknown_keys();
      each.refuse_unknown_keys();
    }
    in.refuse_unknown_keys();
  }

  Decision decision(ObjectReader in, std::set<Question> asked) {
    Decision out;
    if (!in.has("question")) {
      out.ruling = ruling(std::move(in));
      return out;
    }
    const auto question = in.choice<Question>("question");
    ObjectReader branches = in.object("reponses");
    if (question) {
      if (!asked.insert(*question).second)
        in.problem("question_repetee", "question", "Cette question est déjà posée plus haut.");
      out.question = question;
      for (const std::string_view answer : answers_of(*question)) {
        if (!branches.has(answer)) branches.missing(answer);
        out.branches.push_back(decision(branches.object(answer), asked));
      }
      branches.refuse_unknown_keys();
    }
    in.refuse_unknown_keys();
    return out;
  }

  void depenses(ObjectReader in) {
    for (std::size_t i = 0; i < kDepenseNatureCount; ++i) {
      ObjectReader each = in.object(Names<DepenseNature>::values[i]);
      DepenseRule& out = out_.depenses[i];
      out.libelle = each.required_text("libelle");
      out.nom_court = each.has("nom_court") ? each.required_text("nom_court") : out.libelle;
      out.aide = each.text("aide");
      out.decision = decision(each.object("decision"), {});
      each.refuse_unknown_keys();
    }
    in.refuse_unknown_keys();
  }

  void transversales(ObjectReader& root) {
    const auto rules = root.array("transversales", out_.transversales.size());
    if (rules.size() != out_.transversales.size())
      root.problem("manquant", "transversales",
                   "Les " + std::to_string(out_.transversales.size()) +
                       " questions transversales sont attendues.");
    std::set<Question> asked;
    std::size_t index = 0;
    for (const Json& json : rules) {
      ObjectReader in(json, "/transversales/" + std::to_string(index), diagnostics_);
      TransversalRule& out = out_.transversales[index++];
      const auto question = in.choice<Question>("question");
      std::string expected;
      for (const Question each : kTransversalQuestions) {
        if (question == each) out.question = each;
        expected += (expected.empty() ? "" : " ou ") + std::string(name_of(each));
      }
      if (out.question != question)
        in.problem("valeur_inconnue", "question", expected + " est attendu.");
      if (question && !asked.insert(*question).second)
        in.problem("identifiant", "question", "Cette question transversale est déjà posée.");
      const std::string answer = in.required_text("exclut_si");
      if (answer != "oui" && answer != "non")
        in.problem("valeur_inconnue", "exclut_si", "oui ou non est attendu.");
      out.excludes_when = answer == "oui";
      out.ruling = ruling(std::move(in), Outcome::non);
    }
  }

  void lines(ObjectReader in) {
    out_.nature_non_repondue = ruling(in.object("nature_non_repondue"), Outcome::a_confirmer);
    out_.question_non_repondue = ruling(in.object("question_non_repondue"), Outcome::a_confirmer);
    in.refuse_unknown_keys();
  }

  void vat_rates(ObjectReader& root) {
    std::size_t index = 0;
    for (const Json& json : root.array("tva_points_base", 20)) {
      const auto rate = json.natural();
      if (rate && *rate <= 10'000) out_.taux_tva.push_back({static_cast<std::int32_t>(*rate)});
      else
        diagnostics_.push_back({"type", "/tva_points_base/" + std::to_string(index),
                                "Un taux en points de base est attendu (0 à 10000)."});
      ++index;
    }
    if (out_.taux_tva.empty()) root.missing("tva_points_base");
  }

  void criteres(ObjectReader& root) {
    std::set<std::string> ids;
    std::size_t index = 0;
    for (const Json& json : root.array("criteres", 50)) {
      ObjectReader in(json, "/criteres/" + std::to_string(index++), diagnostics_);
      CritereRule& out = out_.criteres.emplace_back();
      out.rule = rule_id(in.pointer());
      out.id = in.required_text("id");
      out.libelle = in.required_text("libelle");
      out.aide = in.text("aide");
      out.locator = locator(in);
      supports_of(in, out);
      if (!ids.insert(out.id).second)
        in.problem("identifiant", "id", "Deux critères ont l’identifiant « " + out.id + " ».");
      in.refuse_unknown_keys();
    }
  }

  /// Reads the prompts of a criterion, and the answers elsewhere that support it.
  void supports_of(ObjectReader& in, CritereRule& out) {
    out.invites = in.texts("invites", 10);
    std::size_t index = 0;
    for (const Json& json : in.array("appuis", 20)) {
      ObjectReader each(json, child_pointer(in.pointer(), "appuis") + "/" + std::to_string(index++),
                        diagnostics_);
      Appui& appui = out.appuis.emplace_back();
      const std::string field = each.required_text("champ");
      appui.texte = each.required_text("texte");
      appui.valeurs = each.texts("valeurs", 50);
      const auto keys = supporting_keys();
      const auto key = std::find_if(keys.begin(), keys.end(),
                                    [&](Key known) { return pattern_of(known) == field; });
      if (key != keys.end()) appui.field = *key;
      else if (!field.empty())
        each.problem("valeur_inconnue", "champ",
                     "« " + field + " » n’est pas un champ sur lequel un critère s’appuie.");
      each.refuse_unknown_keys();
    }
  }

  void lexicon(ObjectReader& root) {
    if (!root.has("lexique")) root.missing("lexique");
    ObjectReader in = root.object("lexique");
    if (!root.has("lexique")) return;
    out_.lexique = read_lexicon(in);
    std::size_t index = 0;
    for (const Json& json : in.array("hors_appel", 50)) {
      ObjectReader each(json, "/lexique/hors_appel/" + std::to_string(index++), diagnostics_);
      HorsAppel& out = out_.lexique.hors_appel.emplace_back(read_hors_appel(each));
      if (each.has("source")) out.locator = locator(each);
      each.refuse_unknown_keys();
    }
    in.refuse_unknown_keys();
  }

  void avertissements(ObjectReader in) {
    for (std::size_t i = 0; i < kWarningCount; ++i) {
      ObjectReader each = in.object(Names<WarningCode>::values[i]);
      out_.avertissements[i].message = each.required_text("message");
      out_.avertissements[i].hors_appel = each.flag("hors_appel").value_or(false);
      each.refuse_unknown_keys();
    }
    in.refuse_unknown_keys();
  }

  Rulebook& out_;
  std::vector<Diagnostic>& diagnostics_;
};

}  // namespace

Result<Rulebook> read_rulebook(std::string_view text) {
  Result<JsonDocument> document = parse_json(text);
  if (!document) return {std::nullopt, std::move(document.diagnostics)};
  Result<Rulebook> result;
  Rulebook rulebook;
  RulebookReader(rulebook, result.diagnostics).read(document.value->root());
  rulebook.sha256 = sha256_hex(text);
  compile_lexicon(rulebook);
  if (result.diagnostics.empty()) result.value = std::move(rulebook);
  return result;
}

}  // namespace loire::io
