// A slow and simple software rasteriser. It turns a frame of the headless host into a picture, so
// that pages can be looked at without a browser.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

struct ImDrawData;

namespace raster {

struct Picture {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgb;  ///< three bytes per pixel, line by line from the top
};

/// Draws the frame at its framebuffer scale on a white background.
Picture draw(const ImDrawData& data);

/// Writes a PNG file; false when it cannot be written.
bool write_png(const Picture& picture, const std::string& path);

}  // namespace raster
