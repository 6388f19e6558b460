# Toolchain file of the presets web and web-tests: finds Emscripten's own CMake platform file next
# to the emcc that is on PATH.
find_program(LOIRE_EM_CONFIG em-config REQUIRED)
execute_process(
  COMMAND "${LOIRE_EM_CONFIG}" EMSCRIPTEN_ROOT
  OUTPUT_VARIABLE emscripten_root
  OUTPUT_STRIP_TRAILING_WHITESPACE
  COMMAND_ERROR_IS_FATAL ANY)
include("${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
