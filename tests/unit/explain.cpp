// Explanations and smallest changes, with values worked out by hand from the call: the aid is 80 %
// of the base and at most 25 000 €, which a base of 31 250 € reaches.
#include "core/explain.hpp"

#include "unit/support.hpp"

namespace loire::tests {
namespace {

Explanation explanation_of(const Dossier& project, const Rulebook& rules = rulebook()) {
  return explain(rules, project, assess(rules, territory(), project, std::nullopt));
}

std::string last_part(const std::string& path) { return path.substr(path.rfind('.') + 1); }

/// Answers as «destinataire=agents investissement=», with only the last part of each id.
std::string answers(const std::vector<Answer>& given) {
  std::vector<std::string> words;
  for (const Answer& each : given)
    words.push_back(last_part(pattern_of(each.ref.key)) + "=" + word_of(each.value));
  return joined(words);
}

std::string centimes(std::optional<Centimes> amount) {
  return amount ? std::to_string(amount->value) : "null";
}

/// The change with which the first line would count, as «changed | to give | gain», or «none».
std::string change(const Dossier& project, const Rulebook& rules = rulebook()) {
  const auto got = explanation_of(project, rules).depenses[0].to_count;
  if (!got) return "none";
  CHECK(got->ruling->outcome == Outcome::oui);
  return answers(got->changed) + " | " + answers(got->to_give) + " | " + centimes(got->gain);
}

Dossier project_with(std::vector<Depense> lines) {
  Dossier project = good_project();
  project.depenses = std::move(lines);
  return project;
}

Depense equipment(std::optional<Destinataire> recipient, std::int64_t centimes) {
  Depense out = line("d1", DepenseNature::equipement, centimes);
  out.destinataire = recipient;
  return out;
}

Depense study(std::int64_t centimes) { return line("d2", DepenseNature::etude, centimes); }

Decision decision_with(Outcome outcome) {
  Decision out;
  out.ruling.outcome = outcome;
  return out;
}

Decision decision_asking(Question question, std::vector<Decision> branches) {
  Decision out;
  out.question = question;
  out.branches = std::move(branches);
  return out;
}

}  // namespace

TEST_CASE("the smallest change of answers with which an expense would count") {
  CHECK(change(project_with({equipment(Destinataire::agents, 10'000'00)})) ==
        "destinataire=usagers |  | 800000");
  CHECK(change(project_with({equipment({}, 10'000'00)})) == " | destinataire=usagers | 800000");

  Dossier project = project_with({equipment(Destinataire::territoire, 10'000'00)});
  // The recipient already has the right answer.
  project.depenses[0].propres = {false, false, Acquisition::achat};
  CHECK(change(project) == "investissement=oui |  | 800000");
  project.depenses[0].propres = {true, true, Acquisition::achat};
  CHECK(change(project) == "obligation_legale=non |  | 800000");
  project.depenses[0].propres = {};
  CHECK(change(project) ==
        " | acquisition=achat investissement=oui obligation_legale=non | 800000");
  project.depenses_communes = {false, false, Acquisition::achat};
  CHECK(change(project) == "investissement=oui |  | 800000");

  Depense network = line("d1", DepenseNature::amenagement, 10'000'00);
  network.pour_gfu = false;
  CHECK(change(project_with({network})) ==
        "pour_gfu=oui | reseau_initiative_publique=oui | 800000");
}

TEST_CASE("no change helps an expense whose nature is excluded or unknown") {
  CHECK(change(project_with({line("d1", DepenseNature::fonctionnement, 100)})) == "none");
  CHECK(change(project_with({line("d1", DepenseNature::autre, 100)})) == "none");
  CHECK(change(project_with({{}})) == "none");
  CHECK(change(project_with({study(100)})) == "none");  // the expense already counts
}

TEST_CASE("giving a missing answer is preferred to changing a given one") {
  Rulebook rules = rulebook();
  const Decision two_more =
      decision_asking(Question::pour_gfu,
                      {decision_asking(Question::reseau_initiative_publique,
                                       {decision_with(Outcome::oui), decision_with(Outcome::non)}),
                       decision_with(Outcome::non)});
  rules.depenses[static_cast<std::size_t>(DepenseNature::logiciel)].decision =
      decision_asking(Question::acquisition, {decision_with(Outcome::oui), two_more});
  Depense depense = line("d1", DepenseNature::logiciel, 100);
  depense.propres.acquisition = Acquisition::abonnement;
  CHECK(change(project_with({depense}), rules) ==
        " | pour_gfu=oui reseau_initiative_publique=oui | 80");
  depense.propres.acquisition.reset();
  CHECK(change(project_with({depense}), rules) == " | acquisition=achat | 80");
}

TEST_CASE("the aid that an expense would add if it counted") {
  const auto gain = [](Dossier project) {
    return centimes(explanation_of(project).depenses[0].to_count->gain);
  };
  const auto agents = [](std::int64_t amount) { return equipment(Destinataire::agents, amount); };
  // The rest of the base is known and gives 24 999,99 € of aid; the expense reaches the ceiling.
  CHECK(gain(project_with({agents(100'00), study(31'249'99)})) == "1");
  CHECK(gain(project_with({agents(100'00), study(31'250'00)})) == "0");
  // The rest is not known: 80 % of the expense, rounded up to the next centime.
  Dossier open = project_with({agents(5'00), study(10'000'00)});
  open.depenses_completes.reset();
  CHECK(gain(open) == "400");
  open.depenses[0].montant.ht = Centimes{3};
  CHECK(gain(open) == "3");
  // The gain never exceeds what is left under the ceiling.
  open.depenses[0].montant.ht = Centimes{100'00};
  open.depenses[1].montant.ht = Centimes{31'249'99};
  CHECK(gain(open) == "1");
  // The HT amount is between 100 € and 120 €: the gain is the largest possible one.
  Dossier taxed = project_with({agents(0)});
  taxed.depenses[0].montant.ht.reset();
  CHECK(gain(taxed) == "null");
  taxed.depenses[0].montant.ttc = Centimes{120'00};
  CHECK(gain(taxed) == "9600");
  // The contribution of the line itself must not be counted in the rest.
  CHECK(gain(project_with({equipment({}, 3), line("d2", DepenseNature::fonctionnement, 100)})) ==
        "2");
  CHECK(gain(project_with({equipment({}, 3), line("d2", DepenseNature::frais_lies, 100)})) == "3");
}

TEST_CASE("the aid that would be lost without an expense that counts") {
  const auto loss = [](Dossier project) {
    return centimes(explanation_of(project).depenses[0].loss);
  };
  // 25 000 less 24 000.
  CHECK(loss(project_with({study(10'000'00), study(30'000'00)})) == "100000");
  CHECK(loss(project_with({study(10'000'00), study(50'000'00)})) == "0");
  CHECK(loss(project_with({study(10'000'00)})) == "800000");
  CHECK(loss(project_with({study(10'000'00), line("d2", DepenseNature::frais_lies, 1)})) == "null");
  CHECK(loss(project_with({line("d1", DepenseNature::frais_lies, 1)})) == "null");
}

TEST_CASE("expenses that are needed only together are listed together") {
  const auto together = [](const Dossier& project) -> std::string {
    const auto expenses = explanation_of(project).together;
    if (!expenses) return "none";
    std::string out;
    for (const std::size_t index : expenses->depenses) out += std::to_string(index) + " ";
    return out + std::to_string(expenses->loss.value);
  };
  CHECK(together(project_with({study(31'250'00), study(31'250'00)})) == "0 1 2500000");
  CHECK(together(project_with({study(31'250'00)})) == "none");
  // Removing the large line alone lowers the aid; removing one small line does not.
  CHECK(together(project_with({study(28'000'00), study(3'250'00), study(3'250'00)})) ==
        "1 2 260000");
  // The large line reaches the ceiling even without both small ones.
  CHECK(together(project_with({study(50'000'00), study(100'00), study(100'00)})) == "none");
  CHECK(together(project_with({study(10'000'00), study(10'000'00)})) == "none");
  CHECK(together(project_with(
            {study(40'000'00), study(0), line("d2", DepenseNature::fonctionnement, 5)})) == "none");
}

TEST_CASE("the answers that decide the ruling of a line are listed") {
  const auto deciding_answers = [](const Dossier& project) {
    return answers(explanation_of(project).depenses[0].answers);
  };
  CHECK(deciding_answers(project_with({{}})) == "nature= investissement= obligation_legale=");
  Dossier project = project_with({equipment(Destinataire::agents, 1)});
  // The table of its nature already excludes this line, so other answers do not matter.
  CHECK(deciding_answers(project) == "nature=equipement destinataire=agents");
  project.depenses[0].propres = {};
  project.depenses_communes = {true, std::nullopt, std::nullopt};
  project.depenses[0].destinataire.reset();
  CHECK(deciding_answers(project) ==
        "nature=equipement destinataire= investissement=oui obligation_legale=");
}

TEST_CASE(
    "the answers that decide each condition and the kinds of applicant that would satisfy it") {
  Dossier project;
  const auto condition = [&](std::size_t i) {
    return answers(explanation_of(project).conditions[i].answers);
  };
  const auto kinds = [&](std::size_t i) {
    std::vector<std::string> words;
    const Explanation explanation = explanation_of(project);
    for (const PorteurNature nature : explanation.conditions[i].favourable)
      words.push_back(word(nature));
    return joined(words);
  };
  CHECK(condition(0) == "nature=");
  CHECK(condition(1) == "nature=");
  CHECK(condition(2) == "themes=");
  CHECK(condition(3).empty());
  CHECK(kinds(0) == "commune epci syndicat ccas");
  CHECK(kinds(1).empty());
  project.porteur.nature = PorteurNature::commune;
  project.porteur.code_insee = "42218";
  project.porteur.siren = "200065886";
  project.porteur.situe_dans_la_loire = false;
  CHECK(kinds(0).empty());
  CHECK(condition(1) == "nature=commune code_insee=42218");
  project.porteur.nature = PorteurNature::epci;
  CHECK(condition(1) == "nature=epci siren=200065886");
  project.porteur.nature = PorteurNature::association;
  CHECK(condition(1) == "nature=association situe_dans_la_loire=non");
  CHECK(kinds(0) == "commune epci syndicat ccas");
  project.projet.themes = {"chatbot", "gfu"};
  project.projet.aucun_axe = false;
  CHECK(condition(2) == "themes=chatbot themes=gfu");
  project.projet.aucun_axe = true;
  project.projet.autre_theme = "Drones";
  CHECK(condition(2) == "themes=chatbot themes=gfu aucun_axe=oui autre_theme=Drones");
}

TEST_CASE("the obstacles are exactly the conditions that fail") {
  const auto obstacles = [](const Dossier& project) {
    std::vector<std::string> words;
    for (const ConditionId id : explanation_of(project).obstacles) words.push_back(word(id));
    return joined(words);
  };
  CHECK(obstacles({}).empty());
  Dossier project;
  project.porteur.nature = PorteurNature::association;
  project.porteur.situe_dans_la_loire = false;
  project.projet.aucun_axe = true;
  project.depenses_completes = true;
  CHECK(obstacles(project) == "porteur territoire axe assiette");
  project.porteur.situe_dans_la_loire = true;
  CHECK(obstacles(project) == "porteur axe assiette");
}

TEST_CASE("the surplus is the part of the base above the one that reaches the ceiling") {
  const auto surplus = [](const Dossier& project) {
    const AidExplanation aid = explanation_of(project).aid;
    CHECK(aid.assiette_du_plafond == Centimes{31'250'00});
    return word(aid.surplus);
  };
  CHECK(surplus({}) == "0..");
  CHECK(surplus(project_with({study(10'000'00)})) == "0..0");
  CHECK(surplus(project_with({study(31'250'00)})) == "0..0");
  CHECK(surplus(project_with({study(40'000'00)})) == "875000..875000");
  CHECK(surplus(project_with(
            {study(30'000'00), line("d3", DepenseNature::frais_lies, 2'000'00)})) == "0..75000");
}

}  // namespace loire::tests
