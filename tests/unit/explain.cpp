// Why, and the smallest change: worked out from the call. 80 % of the base, at most 25 000 €, which a
// base of 31 250 € reaches.
#include "core/explain.hpp"

#include "unit/support.hpp"

namespace loire::tests {
namespace {

Explanation why(const Dossier& project, const Rulebook& rules = rulebook()) {
  return explain(rules, project, assess(rules, territory(), project, std::nullopt));
}

std::string last_part(const std::string& path) { return path.substr(path.rfind('.') + 1); }

/// «destinataire=agents investissement=», the field's last part only.
std::string answers(const std::vector<Answer>& given) {
  std::vector<std::string> words;
  for (const Answer& each : given)
    words.push_back(last_part(pattern_of(each.ref.key)) + "=" + word_of(each.value));
  return joined(words);
}

std::string centimes(std::optional<Centimes> amount) {
  return amount ? std::to_string(amount->value) : "null";
}

/// «changed | to give | apport» of the first line, or «none».
std::string change(const Dossier& project, const Rulebook& rules = rulebook()) {
  const auto got = why(project, rules).depenses[0].to_count;
  if (!got) return "none";
  CHECK(got->ruling->outcome == Outcome::oui);
  return answers(got->changed) + " | " + answers(got->to_give) + " | " + centimes(got->apport);
}

Dossier with(std::vector<Depense> lines) {
  Dossier project = good_project();
  project.depenses = std::move(lines);
  return project;
}

Depense equipment(std::optional<Destinataire> whom, std::int64_t centimes) {
  Depense out = line("d1", DepenseNature::equipement, centimes);
  out.destinataire = whom;
  return out;
}

Depense study(std::int64_t centimes) { return line("d2", DepenseNature::etude, centimes); }

Decision ruled(Outcome outcome) {
  Decision out;
  out.ruling.outcome = outcome;
  return out;
}

Decision asked(Question question, std::vector<Decision> branches) {
  Decision out;
  out.question = question;
  out.branches = std::move(branches);
  return out;
}

}  // namespace

TEST_CASE("the fewest other answers with which an expense would count") {
  CHECK(change(with({equipment(Destinataire::agents, 10'000'00)})) ==
        "destinataire=usagers |  | 800000");
  CHECK(change(with({equipment({}, 10'000'00)})) == " | destinataire=usagers | 800000");

  Dossier it = with({equipment(Destinataire::territoire, 10'000'00)});
  it.depenses[0].propres = {false, false, Acquisition::achat};  // whom it is for is right already
  CHECK(change(it) == "investissement=oui |  | 800000");
  it.depenses[0].propres = {true, true, Acquisition::achat};
  CHECK(change(it) == "obligation_legale=non |  | 800000");
  it.depenses[0].propres = {};
  CHECK(change(it) == " | acquisition=achat investissement=oui obligation_legale=non | 800000");
  it.depenses_communes = {false, false, Acquisition::achat};
  CHECK(change(it) == "investissement=oui |  | 800000");

  Depense network = line("d1", DepenseNature::amenagement, 10'000'00);
  network.pour_gfu = false;
  CHECK(change(with({network})) == "pour_gfu=oui | reseau_initiative_publique=oui | 800000");
}

TEST_CASE("no change makes an expense count that its nature excludes, or that has none") {
  CHECK(change(with({line("d1", DepenseNature::fonctionnement, 100)})) == "none");
  CHECK(change(with({line("d1", DepenseNature::autre, 100)})) == "none");
  CHECK(change(with({{}})) == "none");
  CHECK(change(with({study(100)})) == "none");  // it counts
}

TEST_CASE("an answer to give is preferred to one that would have to be another") {
  Rulebook rules = rulebook();
  const Decision two_more = asked(
      Question::pour_gfu,
      {asked(Question::reseau_initiative_publique, {ruled(Outcome::oui), ruled(Outcome::non)}),
       ruled(Outcome::non)});
  rules.depenses[static_cast<std::size_t>(DepenseNature::logiciel)].decision =
      asked(Question::acquisition, {ruled(Outcome::oui), two_more});
  Depense depense = line("d1", DepenseNature::logiciel, 100);
  depense.propres.acquisition = Acquisition::abonnement;
  CHECK(change(with({depense}), rules) == " | pour_gfu=oui reseau_initiative_publique=oui | 80");
  depense.propres.acquisition.reset();
  CHECK(change(with({depense}), rules) == " | acquisition=achat | 80");
}

TEST_CASE("what an expense would bring") {
  const auto brings = [](Dossier project) {
    return centimes(why(project).depenses[0].to_count->apport);
  };
  const auto agents = [](std::int64_t amount) { return equipment(Destinataire::agents, amount); };
  // The rest of the base is settled: 24 999,99 € of aid, and the ceiling with the expense.
  CHECK(brings(with({agents(100'00), study(31'249'99)})) == "1");
  CHECK(brings(with({agents(100'00), study(31'250'00)})) == "0");
  // It is not: 80 % of the expense, one centime more when that is no whole number of centimes.
  Dossier open = with({agents(5'00), study(10'000'00)});
  open.depenses_completes.reset();
  CHECK(brings(open) == "400");
  open.depenses[0].montant.ht = Centimes{3};
  CHECK(brings(open) == "3");
  // … and no more than what is left under the ceiling.
  open.depenses[0].montant.ht = Centimes{100'00};
  open.depenses[1].montant.ht = Centimes{31'249'99};
  CHECK(brings(open) == "1");
  // Between 100 € and 120 € HT: at most.
  Dossier taxed = with({agents(0)});
  taxed.depenses[0].montant.ht.reset();
  CHECK(brings(taxed) == "null");
  taxed.depenses[0].montant.ttc = Centimes{120'00};
  CHECK(brings(taxed) == "9600");
  // Its own part is no part of the rest.
  CHECK(brings(with({equipment({}, 3), line("d2", DepenseNature::fonctionnement, 100)})) == "2");
  CHECK(brings(with({equipment({}, 3), line("d2", DepenseNature::frais_lies, 100)})) == "3");
}

TEST_CASE("what the aid would lose without an expense that counts") {
  const auto loses = [](Dossier project) { return centimes(why(project).depenses[0].apport); };
  CHECK(loses(with({study(10'000'00), study(30'000'00)})) == "100000");  // 25 000 less 24 000
  CHECK(loses(with({study(10'000'00), study(50'000'00)})) == "0");
  CHECK(loses(with({study(10'000'00)})) == "800000");
  CHECK(loses(with({study(10'000'00), line("d2", DepenseNature::frais_lies, 1)})) == "null");
  CHECK(loses(with({line("d1", DepenseNature::frais_lies, 1)})) == "null");
}

TEST_CASE("expenses that change nothing one by one, and all together") {
  const auto together = [](const Dossier& project) -> std::string {
    const auto ensemble = why(project).ensemble;
    if (!ensemble) return "none";
    std::string out;
    for (const std::size_t index : ensemble->depenses) out += std::to_string(index) + " ";
    return out + std::to_string(ensemble->apport.value);
  };
  CHECK(together(with({study(31'250'00), study(31'250'00)})) == "0 1 2500000");
  CHECK(together(with({study(31'250'00)})) == "none");
  // 28 000 € and two of 3 250 €: the large one counts by itself; the small ones only together.
  CHECK(together(with({study(28'000'00), study(3'250'00), study(3'250'00)})) == "1 2 260000");
  // Without both the large one still reaches the ceiling.
  CHECK(together(with({study(50'000'00), study(100'00), study(100'00)})) == "none");
  CHECK(together(with({study(10'000'00), study(10'000'00)})) == "none");
  CHECK(together(with(
            {study(40'000'00), study(0), line("d2", DepenseNature::fonctionnement, 5)})) == "none");
}

TEST_CASE("the answers that a line's ruling rests on") {
  const auto rests = [](const Dossier& project) {
    return answers(why(project).depenses[0].answers);
  };
  CHECK(rests(with({{}})) == "nature= investissement= obligation_legale=");
  Dossier it = with({equipment(Destinataire::agents, 1)});
  // Excluded by its nature's table: what else is answered says nothing.
  CHECK(rests(it) == "nature=equipement destinataire=agents");
  it.depenses[0].propres = {};
  it.depenses_communes = {true, std::nullopt, std::nullopt};
  it.depenses[0].destinataire.reset();
  CHECK(rests(it) == "nature=equipement destinataire= investissement=oui obligation_legale=");
}

TEST_CASE("the answers that each condition rests on, and the kinds of applicant that would do") {
  Dossier it;
  const auto condition = [&](std::size_t i) { return answers(why(it).conditions[i].answers); };
  const auto kinds = [&](std::size_t i) {
    std::vector<std::string> words;
    const Explanation explanation = why(it);
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
  it.porteur.nature = PorteurNature::commune;
  it.porteur.code_insee = "42218";
  it.porteur.siren = "200065886";
  it.porteur.situe_dans_la_loire = false;
  CHECK(kinds(0).empty());
  CHECK(condition(1) == "nature=commune code_insee=42218");
  it.porteur.nature = PorteurNature::epci;
  CHECK(condition(1) == "nature=epci siren=200065886");
  it.porteur.nature = PorteurNature::association;
  CHECK(condition(1) == "nature=association situe_dans_la_loire=non");
  CHECK(kinds(0) == "commune epci syndicat ccas");
  it.projet.themes = {"chatbot", "gfu"};
  it.projet.aucun_axe = false;
  CHECK(condition(2) == "themes=chatbot themes=gfu");
  it.projet.aucun_axe = true;
  it.projet.autre_theme = "Drones";
  CHECK(condition(2) == "themes=chatbot themes=gfu aucun_axe=oui autre_theme=Drones");
}

TEST_CASE("every condition that is non stands in the way, and no other") {
  const auto obstacles = [](const Dossier& project) {
    std::vector<std::string> words;
    for (const ConditionId id : why(project).obstacles) words.push_back(word(id));
    return joined(words);
  };
  CHECK(obstacles({}).empty());
  Dossier it;
  it.porteur.nature = PorteurNature::association;
  it.porteur.situe_dans_la_loire = false;
  it.projet.aucun_axe = true;
  it.depenses_completes = true;
  CHECK(obstacles(it) == "porteur territoire axe assiette");
  it.porteur.situe_dans_la_loire = true;
  CHECK(obstacles(it) == "porteur axe assiette");
}

TEST_CASE("where the base stands from the one where the ceiling binds") {
  const auto stands = [](const Dossier& project) {
    const AidExplanation aide = why(project).aide;
    CHECK(aide.assiette_du_plafond == Centimes{31'250'00});
    return word(aide.surplus);
  };
  CHECK(stands({}) == "0..");
  CHECK(stands(with({study(10'000'00)})) == "0..0");
  CHECK(stands(with({study(31'250'00)})) == "0..0");
  CHECK(stands(with({study(40'000'00)})) == "875000..875000");
  CHECK(stands(with({study(30'000'00), line("d3", DepenseNature::frais_lies, 2'000'00)})) ==
        "0..75000");
}

}  // namespace loire::tests
