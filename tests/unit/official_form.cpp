#include "core/official_form.hpp"

#include "core/answers.hpp"
#include "core/names.hpp"
#include "unit/support.hpp"
#include "unit/tree.hpp"

namespace loire::tests {

TEST_CASE("the schema of rules lists the answers that a field of the official form can take") {
  const Json schema = tree(read_file("assets/schemas/regles.schema.json"));
  const Json& field = schema["properties"]["recopie"]["properties"]["sections"]["items"]
                            ["properties"]["champs"]["items"];
  std::size_t known = 0;
  for (const Json& id : field["properties"]["reponse"]["enum"]) {
    CHECK_MESSAGE(form_answer(id.get<std::string>()), id.get<std::string>());
    ++known;
  }
  std::size_t expected = 4;  // the computed ones
  for (const auto& each : entries<Dossier>())
    if (form_answer(each.info.path)) ++expected;
  CHECK(known == expected);
  std::size_t formats = 0;
  for (const Json& name : field["properties"]["format"]["enum"]) {
    CHECK(from_name<FormFormat>(name.get<std::string>()));
    ++formats;
  }
  CHECK(formats == Names<FormFormat>::values.size());
}

TEST_CASE("each answer of the official form has a format") {
  for (const auto& each : entries<Dossier>()) {
    const auto key = form_answer(each.info.path);
    if (!key) continue;
    bool any = false;
    for (std::size_t i = 0; i < Names<FormFormat>::values.size(); ++i)
      any = any || fits(*key, static_cast<FormFormat>(i));
    CHECK_MESSAGE(any, std::string(each.info.path));
  }
  CHECK(fits(Key::depenses, FormFormat::montant));
  CHECK_FALSE(fits(Key::depenses, FormFormat::texte));
  CHECK(fits(Key::critere_texte, FormFormat::texte));
  CHECK(fits(Key::financement_montant, FormFormat::montant));
}

}  // namespace loire::tests
