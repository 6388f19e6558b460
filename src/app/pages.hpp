// The steps of the form and the parts around them. Each function builds one part from the context.
#pragma once

#include <vector>

#include "app/context.hpp"

namespace loire::app {

page::Node stepper(const PageContext& context);
std::vector<page::Node> banners(const PageContext& context);
page::Node porteur_page(const PageContext& context);
page::Node projet_page(const PageContext& context);
page::Node budget_page(const PageContext& context);
page::Node criteres_page(const PageContext& context);
page::Node resultat_page(const PageContext& context);
page::Node dossier_page(const PageContext& context);
page::Node result_panel(const PageContext& context);

}  // namespace loire::app
