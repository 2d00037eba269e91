# SPDX-License-Identifier: MPL-2.0
# How every target of ours is built: the language, the warnings, the sanitizers.

add_library(agendum_options INTERFACE)
target_compile_features(agendum_options INTERFACE cxx_std_20)
target_compile_options(agendum_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Werror)
if(AGENDUM_SANITIZE)
  # What sanitizers add to the code misleads GCC about what is initialised.
  target_compile_options(agendum_options INTERFACE -Wno-maybe-uninitialized
    -fsanitize=${AGENDUM_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(agendum_options INTERFACE -fsanitize=${AGENDUM_SANITIZE})
endif()

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)

# The rooms from the ground up: each may stand on those before it.
set(AGENDUM_ROOMS programme formats layout writer commands sidebar)

# A room of the house: a static library whose only dependencies are the rooms named. Headers are
# included as "room/file.hpp"; the include path of a room that is not linked is not there, so an
# arrow that runs up does not compile.
#   agendum_room(NAME [UNO] SOURCES … [ROOMS …] [LIBRARIES …])     UNO: it knows the office
function(agendum_room name)
  cmake_parse_arguments(PARSE_ARGV 1 room "UNO" "" "SOURCES;ROOMS;LIBRARIES")
  foreach(lower IN LISTS room_ROOMS)
    list(FIND AGENDUM_ROOMS ${name} floor)
    list(FIND AGENDUM_ROOMS ${lower} lower_floor)
    if(NOT (lower_floor GREATER_EQUAL 0 AND lower_floor LESS floor))
      message(FATAL_ERROR "The room ${name} can't stand on ${lower}: arrows run down ${AGENDUM_ROOMS}")
    endif()
  endforeach()
  add_library(agendum_${name} STATIC ${room_SOURCES})
  # Rooms are seen through a folder of links, one per room, so that "room/…" resolves for linked
  # rooms only.
  set(view "${CMAKE_BINARY_DIR}/rooms/${name}")
  file(MAKE_DIRECTORY "${view}")
  file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${view}/${name}" SYMBOLIC)
  target_include_directories(agendum_${name} PUBLIC "${view}")
  list(TRANSFORM room_ROOMS PREPEND agendum_)
  target_link_libraries(agendum_${name} PUBLIC ${room_ROOMS} PRIVATE agendum_options ${room_LIBRARIES})
  if(room_UNO)
    target_link_libraries(agendum_${name} PUBLIC agendum_uno)
  endif()
endfunction()

# For programs that are built to be run a few times: optimising the tests themselves takes half of
# the time of a build. What they test is optimised as ever.
function(agendum_build_quickly name)
  if(NOT AGENDUM_SANITIZE)
    target_compile_options(${name} PRIVATE -O0)
  endif()
endfunction()

# A GoogleTest program over some rooms; its tests are found at build time.
#   agendum_test(NAME SOURCES … ROOMS … [LIBRARIES …])
function(agendum_test name)
  cmake_parse_arguments(PARSE_ARGV 1 test "" "" "SOURCES;ROOMS;LIBRARIES")
  find_package(GTest REQUIRED)
  include(GoogleTest)
  add_executable(${name} ${test_SOURCES})
  list(TRANSFORM test_ROOMS PREPEND agendum_)
  target_link_libraries(${name} PRIVATE ${test_ROOMS} ${test_LIBRARIES} agendum_options GTest::gmock GTest::gtest_main)
  agendum_build_quickly(${name})
  target_include_directories(${name} PRIVATE "${CMAKE_BINARY_DIR}/paths") # support/paths.hpp
  gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60)
endfunction()
