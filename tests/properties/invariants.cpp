// Changes of a project that must not change the result, or only in one direction.
#include <algorithm>

#include "io/assessment_json.hpp"
#include "properties/answers.hpp"
#include "properties/projects.hpp"

namespace loire::tests {
namespace {

Assessment assessment_of(const Dossier& project) {
  return assess(rulebook(), territory(), project, std::nullopt);
}

/// The verdict, base, aid, limit and conditions as text.
std::string summary(const Assessment& assessment) {
  std::string out = word(assessment.eligible) + " base " + word(assessment.assiette) + " aid " +
                    word(assessment.subvention) + " " + word(assessment.limite_par);
  for (const Condition& condition : assessment.conditions)
    out += " " + word(condition.id) + " " + word(condition.resultat) + " " + word(condition.cause);
  return out;
}

std::string sorted(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  return joined(words);
}

/// Whether both results are equal. Reports the first counter-example of a property.
bool agree(const std::string& before, const std::string& after, const Dossier& first,
           const Dossier& second) {
  if (before == after) return true;
  FAIL_CHECK(before << "\nbecame\n"
                    << after << "\nfrom: " << shown(first) << "\nto: " << shown(second));
  return false;
}

}  // namespace

TEST_CASE("the order of lines does not change the result") {
  Random random(11);
  for (int i = 0; i < tries(4'000); ++i) {
    const Dossier project = random_project(random, {.most_lines = 8});
    Dossier shuffled = project;
    for (std::size_t j = shuffled.depenses.size(); j > 1; --j)
      std::swap(shuffled.depenses[j - 1], shuffled.depenses[random.below(j)]);
    const Assessment before = assessment_of(project);
    const Assessment after = assessment_of(shuffled);
    if (!agree(summary(before) + sorted(paths(before.missing)),
               summary(after) + sorted(paths(after.missing)), project, shuffled))
      return;
    for (std::size_t j = 0; j < project.depenses.size(); ++j)
      for (std::size_t k = 0; k < shuffled.depenses.size(); ++k)
        if (project.depenses[j].id == shuffled.depenses[k].id)
          CHECK(before.depenses[j].statut == after.depenses[k].statut);
  }
}

TEST_CASE("an excluded line does not change the result") {
  Random random(12);
  int tried = 0;
  for (int i = 0; i < tries(6'000); ++i) {
    const Dossier project = random_project(random, {});
    Dossier more = project;
    more.depenses.insert(more.depenses.begin() +
                             static_cast<std::ptrdiff_t>(random.below(project.depenses.size() + 1)),
                         random_line(random, "exclue", 90, Amounts::edges));
    Depense* added = nullptr;
    for (Depense& each : more.depenses)
      if (each.id == "exclue") added = &each;
    if (random.chance(60))
      added->nature =
          random.chance(50) ? DepenseNature::fonctionnement : DepenseNature::travaux_mobilier;
    const Assessment after = assessment_of(more);
    if (after.depenses[static_cast<std::size_t>(added - more.depenses.data())].statut !=
        Statut::exclue)
      continue;
    ++tried;
    std::vector<std::string> missing = paths(assessment_of(project).missing);
    std::erase(missing, "depenses");  // missing only while there are no lines
    if (!agree(summary(assessment_of(project)) + joined(missing),
               summary(after) + joined(after.missing), project, more))
      return;
  }
  CHECK(tried > tries(2'000));
}

TEST_CASE("the aid never decreases when an amount increases") {
  Random random(13);
  int risen = 0;
  for (int i = 0; i < tries(6'000); ++i) {
    Dossier project = random_project(random, {});
    if (random.chance(70)) complete(project, random, 85);
    if (project.depenses.empty()) continue;
    Dossier more = project;
    Depense& line = more.depenses[random.below(more.depenses.size())];
    std::optional<Centimes>& amount = line.montant.ht ? line.montant.ht : line.montant.ttc;
    if (!amount) continue;
    amount = std::min(kMaxLineCentimes, *amount + random_amount(random, Amounts::edges));
    const Assessment before = assessment_of(project);
    const Assessment after = assessment_of(more);
    const bool max_fell = !before.assiette.max ? after.assiette.max.has_value()
                                               : *after.assiette.max < *before.assiette.max;
    if (after.subvention.min < before.subvention.min ||
        *after.subvention.max < *before.subvention.max ||
        after.assiette.min < before.assiette.min || max_fell) {
      agree(summary(before), summary(after), project, more);
      return;
    }
    if (after.subvention.min > before.subvention.min) ++risen;
  }
  CHECK(risen > tries(350));
}

TEST_CASE("the aid is never above 80 % of the base nor above the ceiling") {
  Random random(14);
  for (int i = 0; i < tries(4'000); ++i) {
    Dossier project = random_project(random, {.most_lines = 8});
    complete(project, random, 80);
    const Assessment got = assessment_of(project);
    const Centimes most = *got.subvention.max;
    CHECK(most <= Centimes{25'000'00});
    if (got.assiette.max) CHECK(most.value * 10 <= got.assiette.max->value * 8);
    CHECK(got.subvention.min <= most);
    CHECK(got.subvention.min >= Centimes{0});
  }
}

TEST_CASE("criteria and texts never change the verdict, the amounts or the reasons") {
  Random random(15);
  for (int i = 0; i < tries(2'000); ++i) {
    Dossier project = random_project(random, {});
    const auto reasoning = [](const Dossier& candidate) {
      Assessment got = assessment_of(candidate);
      got.warnings.clear();  // there are warnings about identifiers, dates and the financing plan
      return io::assessment_text(got, rulebook(), {});
    };
    Dossier with_texts = project;
    const Dossier other = random_project(random, {.texts = true});
    with_texts.criteres = other.criteres;
    with_texts.financements = other.financements;
    with_texts.plan_financement = other.plan_financement;
    with_texts.porteur.commune = other.porteur.commune;
    with_texts.porteur.siret = other.porteur.siret;
    with_texts.porteur.nom = other.porteur.nom;
    with_texts.porteur.representant = other.porteur.representant;
    with_texts.porteur.contact = other.porteur.contact;
    with_texts.projet.intitule = other.projet.intitule;
    with_texts.projet.description = other.projet.description;
    with_texts.projet.axe_principal = other.projet.axe_principal;
    with_texts.projet.zoomacom = other.projet.zoomacom;
    for (Depense& line : with_texts.depenses) line.libelle = other.projet.intitule;
    if (!agree(reasoning(project), reasoning(with_texts), project, with_texts)) return;
    // These words do not match most answers, so they give warnings.
    with_texts.projet.description = "Vidéoprotection, tablettes pour les élèves et fibre optique.";
    for (Depense& line : with_texts.depenses)
      line.libelle = "Location de bornes wifi, salaire, génie civil";
    if (!agree(reasoning(project), reasoning(with_texts), project, with_texts)) return;
  }
}

TEST_CASE("criteria alone change nothing, including warnings") {
  Random random(16);
  for (int i = 0; i < tries(1'000); ++i) {
    const Dossier project = random_project(random, {.texts = true});
    Dossier with_texts = project;
    with_texts.criteres = random_project(random, {.texts = true}).criteres;
    const auto all = [](const Dossier& candidate) {
      return io::assessment_text(assessment_of(candidate), rulebook(), {});
    };
    if (!agree(all(project), all(with_texts), project, with_texts)) return;
  }
}

TEST_CASE("assessing twice gives the same result, and the trace has the values of the result") {
  Random random(17);
  for (int i = 0; i < tries(1'000); ++i) {
    const Dossier project = random_project(random, {});
    const Assessment got = assessment_of(project);
    CHECK(io::assessment_text(got, rulebook(), {}) ==
          io::assessment_text(assessment_of(project), rulebook(), {}));
    for (const Step& step : got.steps) {
      if (step.id.term == Term::subvention) CHECK(std::get<Bounds>(step.value) == got.subvention);
      if (step.id.term == Term::assiette) CHECK(std::get<Bounds>(step.value) == got.assiette);
      if (step.id.term == Term::eligible) CHECK(std::get<Resultat>(step.value) == got.eligible);
    }
  }
}

TEST_CASE("two hundred lines of any nature with the largest amounts stay within the limits") {
  Random random(18);
  for (int i = 0; i < tries(100); ++i) {
    Dossier project = good_project();
    for (std::size_t j = 0; j < kMaxLines; ++j) {
      Depense line = random_line(random, "d" + std::to_string(j), 90, Amounts::edges);
      if (line.montant.ht) line.montant.ht = kMaxLineCentimes;
      if (line.montant.ttc) line.montant.ttc = kMaxLineCentimes;
      project.depenses.push_back(std::move(line));
    }
    project.financements.resize(kMaxCofunders);
    for (Financement& source : project.financements) source.montant.value = kMaxLineCentimes;
    const Assessment got = assessment_of(project);
    CHECK(got.assiette.min.value <= 200 * kMaxLineCentimes.value);
    CHECK(got.assiette.min.value >= 0);
    CHECK(*got.subvention.max == Centimes{25'000'00});
  }
}

}  // namespace loire::tests
