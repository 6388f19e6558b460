// Draws pages as pictures for people to look at: imgui_gallery FOLDER [WIDTH HEIGHT SCALE [NAME
// [THEME]]]. NAME is a sample page, or a golden case of which all five stages are drawn. Without
// NAME, all samples are drawn. A height of 0 shows the complete page.
#define DOCTEST_CONFIG_IMPLEMENT  // the helpers of the tests use its assertions
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "fixture.hpp"
#include "raster.hpp"
#include "samples.hpp"
#include "session_app.hpp"

namespace {

struct Request {
  std::string folder;
  float width = 1280, height = 0, scale = 1;
  const loire::ui::Palette* palette = &loire::ui::kDefaultPalette;
};

bool picture(fixture::HeadlessApp& app, const Request& request, const std::string& name) {
  fixture::Headless host(app, fixture::fonts(), {request.width, 800, request.scale});
  host.use(*request.palette);
  host.frame();
  const float height = request.height > 0 ? request.height : host.layout().content_height;
  host.resize({request.width, height, request.scale});
  const std::string path =
      request.folder + "/" + name + "-" + std::to_string(static_cast<int>(request.width)) + ".png";
  return raster::write_png(raster::draw(host.draw_data()), path);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::puts("usage: imgui_gallery FOLDER [WIDTH HEIGHT SCALE [NAME [THEME]]]");
    return 1;
  }
  const auto number = [&](int at, float otherwise) {
    return argc > at ? std::strtof(argv[at], nullptr) : otherwise;
  };
  Request request{argv[1], number(2, 1280), number(3, 0), number(4, 1)};
  for (const loire::ui::NamedPalette& named : loire::ui::kPalettes) {
    if (argc > 6 && std::string(argv[6]) == named.name) request.palette = named.palette;
  }
  const std::string wanted = argc > 5 ? argv[5] : "";
  bool written = true;
  for (const samples::Sample& sample : samples::all()) {
    if (!wanted.empty() && wanted != sample.name) continue;
    fixture::Recorder app(sample.make());
    written = picture(app, request, sample.name) && written;
  }
  if (wanted.empty()) return written ? 0 : 1;
  for (const fixture::GoldenCase& golden : fixture::golden_cases()) {
    if (wanted != golden.name) continue;
    fixture::SessionApp app(golden.today);
    app.session.dossier = golden.dossier;
    const char* stages[] = {"porteur", "projet", "budget", "criteres", "resultat"};
    for (int stage = 0; stage < 5; ++stage) {
      app.show(static_cast<loire::app::Stage>(stage));
      written = picture(app, request, golden.name + "-" + stages[stage]) && written;
    }
  }
  return written ? 0 : 1;
}
