// Pictures of the sample pages, to look at: imgui_gallery FOLDER [WIDTH HEIGHT SCALE [NAME]].
// A height of 0 shows the whole page.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "fixture.hpp"
#include "raster.hpp"
#include "samples.hpp"

namespace {

struct Still final : loire::platform::HeadlessApp {
  loire::form::Node tree;
  const loire::form::Node& page() override { return tree; }
  void perform(const loire::app::Action&) override {}
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::puts("usage: imgui_gallery FOLDER [WIDTH HEIGHT SCALE [NAME]]");
    return 1;
  }
  const auto number = [&](int at, float otherwise) {
    return argc > at ? std::strtof(argv[at], nullptr) : otherwise;
  };
  const float width = number(2, 1280);
  const float scale = number(4, 1);
  for (const samples::Sample& sample : samples::all()) {
    if (argc > 5 && std::string(argv[5]) != sample.name) continue;
    Still app;
    app.tree = sample.make();
    loire::platform::Headless host(app, fixture::fonts(), {width, 800, scale});
    host.frame();
    const float height = number(3, 0) > 0 ? number(3, 0) : host.layout().content_height;
    host.resize({width, height, scale});
    const std::string path = std::string(argv[1]) + "/" + sample.name + "-" +
                             std::to_string(static_cast<int>(width)) + ".png";
    if (!raster::write_png(raster::draw(host.draw_data()), path)) return 1;
  }
  return 0;
}
