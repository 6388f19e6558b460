#include "properties/projects.hpp"

#include <algorithm>

#include "core/lines.hpp"

namespace loire::tests {
namespace {

constexpr std::array<const char*, 16> kTexts{"Forêt Noël œuvre",
                                             "\"",
                                             "\\",
                                             "\t\r\n",
                                             "\x01\x1f\x7f",
                                             "</script><!--",
                                             "e\u0301",
                                             "\u202E\u2066",
                                             "\u2028\u2029\uFEFF",
                                             "👩‍👩‍👧 𝟙𝟚",
                                             "null",
                                             "__proto__",
                                             "12 50x",
                                             "1.250",
                                             "  espaces  ",
                                             "%s%n{}[]~/"};

/// Typed amounts that are unreadable or ambiguous.
constexpr std::array<const char*, 4> kUnread{"12 50x", "1.250", "beaucoup", "10 000 20"};

constexpr std::array<const char*, 9> kCodes{"42218", "42207", "42999", "69123", "2A004",
                                            "4221",  "42a18", "",      "01001"};
constexpr std::array<const char*, 6> kSirens{"200065886", "200066587", "200046977",
                                             "214202186", "12345",     ""};

class Maker {
 public:
  Maker(Random& random, std::size_t answered) : random_(random), answered_(answered) {}

  bool answered() { return random_.chance(answered_); }
  std::optional<bool> flag() {
    if (!answered()) return std::nullopt;
    return random_.chance(50);
  }
  template <class Enum>
  std::optional<Enum> choice() {
    if (!answered()) return std::nullopt;
    return static_cast<Enum>(random_.below(Names<Enum>::values.size()));
  }
  std::string text() { return answered() ? random_.pick(kTexts) : ""; }

 private:
  Random& random_;
  std::size_t answered_;
};

void make_porteur(Random& random, Maker& make, Porteur& out) {
  out.nature = make.choice<PorteurNature>();
  // Some kinds of applicant are certainly accepted. They are chosen often, so that projects are
  // eligible.
  if (out.nature && random.chance(50))
    out.nature = random.pick(std::array{PorteurNature::commune, PorteurNature::epci,
                                        PorteurNature::syndicat, PorteurNature::ccas});
  if (make.answered()) out.code_insee = random.chance(50) ? "42218" : random.pick(kCodes);
  if (make.answered()) out.siren = random.chance(50) ? "200065886" : random.pick(kSirens);
  if (const auto place = make.flag()) out.situe_dans_la_loire = *place || random.chance(50);
}

void make_projet(Random& random, Maker& make, Projet& out) {
  const auto& axes = rulebook().axes;
  if (make.answered())
    for (std::size_t i = random.below(4); i > 0; --i) {
      const auto& themes = axes[random.below(axes.size())].themes;
      std::string theme =
          random.chance(90) ? themes[random.below(themes.size())].id : "theme_de_demain";
      if (std::find(out.themes.begin(), out.themes.end(), theme) == out.themes.end())
        out.themes.push_back(std::move(theme));
    }
  if (make.answered() && random.chance(40)) out.aucun_axe = random.chance(30);
  if (make.answered() && random.chance(20)) out.autre_theme = "Drones";
}

void make_texts(Random& random, Maker& make, Dossier& out) {
  out.porteur.siret = random.chance(50) ? "73282932000074" : "";
  for (const auto& entry : entries<Dossier>())
    if (const auto* text = std::get_if<Access<Dossier, std::string>>(&entry.slot))
      if (entry.info.kind != Kind::digits && entry.info.key != Key::projet_autre_theme)
        text->edit(out) = make.text();
  if (make.answered()) out.projet.axe_principal = 1 + static_cast<int>(random.below(3));
  if (make.answered()) out.projet.date_debut = day("2023-09-01");
  if (make.answered()) out.projet.date_fin = day(random.chance(50) ? "2023-08-31" : "2024-02-29");
  out.projet.zoomacom = make.flag();
  for (Depense& line : out.depenses) line.libelle = make.text();
  if (make.answered())
    out.plan_financement.aide_demandee.value = random_amount(random, Amounts::edges);
  if (make.answered()) out.plan_financement.devis_ht.value = random_amount(random, Amounts::edges);
  for (std::size_t i = random.below(4); i > 0; --i) {
    Financement& source = out.financements.emplace_back();
    source.id = std::to_string(out.financements.size() - 1);
    source.financeur = make.choice<Financeur>();
    source.libelle = make.text();
    if (make.answered()) source.montant.value = random_amount(random, Amounts::edges);
    else if (random.chance(50)) source.montant.raw = random.pick(kUnread);
    source.etat = make.choice<FinancementEtat>();
  }
  if (random.chance(20)) out.projet.date_fin = {std::nullopt, "2023-02-31"};
  if (random.chance(20)) out.plan_financement.devis_ht = {std::nullopt, random.pick(kUnread)};
  if (random.chance(20)) out.porteur.commune.text = "Saint";
  if (random.chance(20)) out.porteur.epci.text = "Forez";
  for (Depense& line : out.depenses)
    if (line.montant.missing() && random.chance(50))
      line.montant = {{}, {}, random.chance(50) ? Regime::ttc : Regime::ht, random.pick(kUnread)};
  for (const CritereRule& rule : rulebook().criteres) {
    ReponseCritere answer{make.choice<CritereReponse>(), make.text()};
    if (answer.reponse || !answer.texte.empty()) out.criteres[rule.id] = std::move(answer);
  }
}

/// Most answers keep the lines eligible, so that there is something to compute.
void answer_transversal(Random& random, Maker& make, QuestionsCommunes& out) {
  for (const TransversalRule& rule : rulebook().transversales) {
    if (!make.answered()) continue;
    const bool yes = random.chance(rule.excludes_when ? 15 : 85);
    set_common_answer(rule.question, out, yes ? 0 : 1);
  }
}

/// Calls `visit` for each ruling of `rules` that is to confirm.
template <class Visit>
void for_each_to_confirm(Rulebook& rules, Visit visit) {
  const auto visit_if_open = [&](Ruling& ruling) {
    if (ruling.outcome == Outcome::a_confirmer) visit(ruling);
  };
  for (PorteurRule& porteur : rules.porteurs) visit_if_open(porteur.ruling);
  TerritoireRules& place = rules.territoire;
  for (Ruling* ruling :
       {&place.dans, &place.hors, &place.epci_dans, &place.epci_a_cheval, &place.epci_hors,
        &place.declare_dans, &place.declare_hors, &place.d_office})
    visit_if_open(*ruling);
  for (Ruling* ruling : {&rules.axe.nomme, &rules.axe.aucun, &rules.axe.hors_liste})
    visit_if_open(*ruling);
  const auto leaves = [&](const auto& self, Decision& decision) -> void {
    if (!decision.question) visit_if_open(decision.ruling);
    for (Decision& branch : decision.branches) self(self, branch);
  };
  for (DepenseRule& rule : rules.depenses) leaves(leaves, rule.decision);
}

}  // namespace

Centimes random_amount(Random& random, Amounts amounts) {
  static constexpr std::array<std::int64_t, 12> kEdges{
      0, 1, 2, 5, 6, 15, 100'00, 31'249'99, 31'250'00, 31'250'01, 10'000'00, 999'999'999'99};
  static constexpr std::array<std::int64_t, 6> kCoarse{0,         1'00,      1'000'00,
                                                       31'249'99, 31'250'00, 999'999'999'99};
  if (amounts == Amounts::coarse) return {random.pick(kCoarse)};
  if (random.chance(70)) return {random.pick(kEdges)};
  // Every order of magnitude is equally likely.
  return {static_cast<std::int64_t>(random.next() >> (28 + random.below(36))) % 100'000'000'000};
}

Depense random_line(Random& random, std::string id, std::size_t answered, Amounts amounts) {
  Maker make(random, answered);
  Depense out;
  out.id = std::move(id);
  out.nature = make.choice<DepenseNature>();
  if (make.answered()) {
    const bool ht = random.chance(70);
    (ht ? out.montant.ht : out.montant.ttc) = random_amount(random, amounts);
    if (!ht) out.montant.regime = Regime::ttc;
    if (ht && random.chance(20)) out.montant.ttc = random_amount(random, amounts);
  }
  const auto& rates = rulebook().taux_tva;
  if (make.answered()) out.tva = rates[random.below(rates.size())];
  out.destinataire = make.choice<Destinataire>();
  out.reseau_initiative_publique = make.flag();
  out.pour_gfu = make.flag();
  if (random.chance(40)) answer_transversal(random, make, out.propres);
  if (random.chance(60)) out.propres.acquisition = make.choice<Acquisition>();
  return out;
}

Dossier random_project(Random& random, const Shape& shape) {
  static constexpr std::array<std::size_t, 5> kAnswered{20, 50, 80, 90, 97};
  const std::size_t answered = random.pick(kAnswered);
  Maker make(random, answered);
  Dossier out;
  make_porteur(random, make, out.porteur);
  make_projet(random, make, out.projet);
  for (std::size_t i = random.below(shape.most_lines + 1); i > 0; --i)
    out.depenses.push_back(random_line(random, "d" + std::to_string(i), answered, shape.amounts));
  answer_transversal(random, make, out.depenses_communes);
  if (random.chance(50)) out.depenses_communes.acquisition = make.choice<Acquisition>();
  if (make.answered()) out.depenses_completes = random.chance(75);
  if (shape.texts) make_texts(random, make, out);
  return out;
}

const std::vector<Rulebook>& decided_rulebooks() {
  static const std::vector<Rulebook> kRulebooks = [] {
    Random random(7);
    std::vector<Rulebook> out;
    for (std::size_t i = 0; i < 256; ++i) {
      Rulebook& rules = out.emplace_back(rulebook());
      for_each_to_confirm(rules, [&](Ruling& ruling) {
        const bool yes = i == 0 || (i > 1 && random.chance(50));
        ruling.outcome = yes ? Outcome::oui : Outcome::non;
      });
    }
    return out;
  }();
  return kRulebooks;
}

void decide_lines(Dossier& project, std::uint64_t bits) {
  const Assessment got = assess(rulebook(), territory(), project, std::nullopt);
  for (std::size_t i = 0; i < project.depenses.size(); ++i)
    if (got.depenses[i].cause == Cause::a_confirmer)
      project.depenses[i].nature =
          (bits >> (i % 64) & 1) != 0 ? DepenseNature::etude : DepenseNature::fonctionnement;
}

std::string shown(const Dossier& project) { return io::write_draft(project, rulebook(), {}, -1); }

}  // namespace loire::tests
