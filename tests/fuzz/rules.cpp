// Any bytes are an edition or are refused with a reason. An edition that was read assesses a project.
#define DOCTEST_CONFIG_IMPLEMENT  // the helpers of the tests use doctest
#include "fuzz/target.hpp"
#include "io/rulebook_json.hpp"
#include "unit/support.hpp"

namespace {

/// A commune with a theme and a finished list of expenses. The helpers that read a draft check it with doctest,
/// which needs a running test.
loire::Dossier project_of_a_commune() {
  loire::Dossier out;
  out.porteur.nature = loire::PorteurNature::commune;
  out.porteur.code_insee = "42218";
  out.projet.themes = {"objets_connectes"};
  out.depenses = {loire::tests::line("d1", loire::DepenseNature::etude, 100'000)};
  out.depenses_completes = true;
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace loire;
  using tests::promise;
  const auto rules = io::read_rulebook({reinterpret_cast<const char*>(bytes), size});
  promise(rules.value.has_value() == rules.diagnostics.empty(), "an edition or problems");
  for (const Diagnostic& each : rules.diagnostics)
    promise(!each.message.empty(), "a problem has a message");
  if (!rules) return 0;
  static const Dossier kProject = project_of_a_commune();
  for (const Dossier& project : {Dossier{}, kProject})
    assess(*rules.value, tests::territory(), project, std::nullopt);
  return 0;
}
