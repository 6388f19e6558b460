#include "properties/answers.hpp"

#include <algorithm>

#include "core/identifiers.hpp"
#include "core/lines.hpp"
#include "core/names.hpp"

namespace loire::tests {
namespace {

constexpr std::array<const char*, 3> kCodes{"42218", "69123", "2A004"};
constexpr std::array<const char*, 3> kSirens{"200065886", "200066587", "200046977"};
constexpr std::array kNatures{DepenseNature::etude,          DepenseNature::equipement,
                              DepenseNature::logiciel,       DepenseNature::gfu,
                              DepenseNature::amenagement,    DepenseNature::formation,
                              DepenseNature::fonctionnement, DepenseNature::travaux_mobilier,
                              DepenseNature::frais_lies,     DepenseNature::autre};
static_assert(kNatures.size() == kDepenseNatureCount);

struct Amount {
  std::int64_t ht, ttc;
  int rate;
};
constexpr std::array<Amount, 8> kAmounts{{{1'000'00, -1, 0},
                                          {0, -1, 0},
                                          {1, -1, 0},
                                          {31'249'99, -1, 0},
                                          {31'250'00, -1, 0},
                                          {999'999'999'99, -1, 0},
                                          {-1, 15, 2000},
                                          {-1, 999'999'999'99, 550}}};

/// Whether the code can be valid: a known commune of the département, or any code of another one.
bool is_code(const std::string& code) {
  if (code.starts_with("42")) return find_commune(territory(), code) != nullptr;
  if (code.size() != 5) return false;
  const std::string digits =
      code.starts_with("2A") || code.starts_with("2B") ? "20" + code.substr(2) : code;
  return std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class Lister {
 public:
  Lister(const Dossier& project, Which which) : project_(project), all_(which == Which::all) {}

  std::vector<Open> list() {
    porteur();
    const Projet& projet = project_.projet;
    if (projet.themes.empty() && projet.autre_theme.empty() && !projet.aucun_axe.value_or(false))
      add(Ask::axe, "projet.themes", 4);
    const auto asks_acquisition = [](const Depense& line) {
      return line.nature == DepenseNature::equipement || line.nature == DepenseNature::logiciel;
    };
    for (const Question question : kCommonQuestions) {
      const auto& lines = project_.depenses;
      const bool asked = all_ || question != Question::acquisition ||
                         std::any_of(lines.begin(), lines.end(), asks_acquisition);
      if (asked && !answer_index(question, {}, project_.depenses_communes))
        add_common(Ask::commune, question);
    }
    for (line_ = 0; line_ < project_.depenses.size(); ++line_) line(project_.depenses[line_]);
    line_ = 0;
    if (!project_.depenses_completes.value_or(false))
      add(Ask::completes, "depenses_completes", project_.depenses.size() < kMaxLines ? 4 : 1);
    return std::move(out_);
  }

 private:
  void add(Ask ask, std::string listed_as, std::size_t options) {
    out_.push_back({ask, line_, {}, std::move(listed_as), options});
  }
  void add_common(Ask ask, Question question) {
    add(ask, "depenses_communes." + std::string(name_of(question)), answers_of(question).size());
    out_.back().question = question;
  }

  void porteur() {
    const Porteur& body = project_.porteur;
    if (!body.nature) add(Ask::porteur_nature, "porteur.nature", kPorteurNatureCount);
    const bool commune =
        body.nature == PorteurNature::commune || body.nature == PorteurNature::ccas;
    const bool epci = body.nature == PorteurNature::epci;
    if (!is_code(body.code_insee) && (all_ || commune))
      add(Ask::code_insee, "porteur.code_insee", kCodes.size());
    if (!valid_siren(body.siren) && (all_ || epci))
      add(Ask::siren, "porteur.siren", kSirens.size());
    if (!body.situe_dans_la_loire && (all_ || (body.nature && !commune && !epci)))
      add(Ask::situe, "porteur.situe_dans_la_loire", 2);
  }

  void line(const Depense& depense) {
    const std::string prefix = "depenses." + depense.id + ".";
    if (!depense.nature) add(Ask::nature, prefix + "nature", kNatures.size());
    if (!depense.montant.ht && !depense.montant.ttc)
      add(Ask::montant, prefix + "montant", kAmounts.size());
    else if (!depense.montant.ht && !depense.tva)
      add(Ask::tva, prefix + "tva", rulebook().taux_tva.size());
    const auto asks = [&](DepenseNature nature) { return all_ || depense.nature == nature; };
    if (!depense.destinataire && asks(DepenseNature::equipement))
      add(Ask::destinataire, prefix + "destinataire", Names<Destinataire>::values.size());
    if (!depense.pour_gfu && asks(DepenseNature::amenagement))
      add(Ask::pour_gfu, prefix + "pour_gfu", 2);
    if (!depense.reseau_initiative_publique &&
        (asks(DepenseNature::gfu) || asks(DepenseNature::amenagement)))
      add(Ask::reseau, prefix + "reseau_initiative_publique", 2);
    if (!all_) return;
    // The individual answer of a line is open only while the common answer is missing.
    for (const Question question : kCommonQuestions)
      if (!answer_index(question, depense, project_.depenses_communes))
        add_common(Ask::propre, question);
  }

  const Dossier& project_;
  bool all_;
  std::size_t line_ = 0;
  std::vector<Open> out_;
};

void answer_axe(Projet& projet, std::size_t option) {
  switch (option) {
    case 0: projet.themes = {"objets_connectes"}; break;
    case 1: projet.themes = {"mediation_numerique", "gfu"}; break;
    case 2: projet.aucun_axe = true; break;
    default: projet.autre_theme = "Drones"; break;
  }
}

void answer_montant(Depense& line, std::size_t option) {
  const Amount& amount = kAmounts[option];
  if (amount.ttc < 0) {
    line.montant.ht = Centimes{amount.ht};
    return;
  }
  line.montant.ttc = Centimes{amount.ttc};
  if (!line.tva) line.tva = Taux{amount.rate};
}

/// The index of the answer `option` to a common question. An answer that excludes every line is the
/// last option.
std::size_t most_helpful_first(Question question, std::size_t option) {
  for (const TransversalRule& rule : rulebook().transversales)
    if (rule.question == question && rule.excluding_answer() == 0) return 1 - option;
  return option;
}

void answer_completes(Dossier& project, std::size_t option) {
  project.depenses_completes = true;
  if (option == 0) return;
  std::string id = "x";
  while (std::any_of(project.depenses.begin(), project.depenses.end(),
                     [&](const Depense& line) { return line.id == id; }))
    id += "x";
  if (option == 1) project.depenses.push_back(line(id, DepenseNature::etude, 1'000'00));
  if (option == 2) project.depenses.push_back(line(id, DepenseNature::etude, 31'250'00));
  if (option == 3) project.depenses.push_back(line(id, DepenseNature::autre, 1'000'00));
}

}  // namespace

std::vector<Open> open_fields(const Dossier& project, Which which) {
  return Lister(project, which).list();
}

void answer(Dossier& project, const Open& open, std::size_t option) {
  const bool first = option == 0;
  const auto line = [&]() -> Depense& { return project.depenses[open.line]; };
  switch (open.ask) {
    case Ask::porteur_nature: project.porteur.nature = static_cast<PorteurNature>(option); break;
    case Ask::code_insee: project.porteur.code_insee = kCodes[option]; break;
    case Ask::siren: project.porteur.siren = kSirens[option]; break;
    case Ask::situe: project.porteur.situe_dans_la_loire = first; break;
    case Ask::axe: answer_axe(project.projet, option); break;
    case Ask::commune:
      set_common_answer(open.question, project.depenses_communes,
                        most_helpful_first(open.question, option));
      break;
    case Ask::nature: line().nature = kNatures[option]; break;
    case Ask::montant: answer_montant(line(), option); break;
    case Ask::tva: line().tva = rulebook().taux_tva[option]; break;
    case Ask::destinataire: line().destinataire = static_cast<Destinataire>(option); break;
    case Ask::pour_gfu: line().pour_gfu = first; break;
    case Ask::reseau: line().reseau_initiative_publique = first; break;
    case Ask::propre:
      set_answer(open.question, line(), most_helpful_first(open.question, option));
      break;
    case Ask::completes: answer_completes(project, option); break;
  }
}

void complete(Dossier& project, Random& random, std::size_t helpful) {
  for (;;) {
    const auto open = open_fields(project, Which::relevant);
    if (open.empty()) return;
    const Open& one = open[random.below(open.size())];
    answer(project, one, random.chance(helpful) ? 0 : random.below(one.options));
  }
}

void complete_well(Dossier& project) {
  for (;;) {
    const auto open = open_fields(project, Which::relevant);
    if (open.empty()) return;
    answer(project, open.front(), 0);
  }
}

}  // namespace loire::tests
