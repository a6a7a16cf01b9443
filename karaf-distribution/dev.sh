#!/usr/bin/env bash
# What who changes the core does all day, a command each; docs/CONTRIBUTING.md shows them at work.
# Nothing is installed in the local Maven repository: each command builds what the room stands on, from the tree.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
work=$root/karaf-distribution/target/dev
debug_port=${RELAIS_DEBUG_PORT:-5005}
export RELAIS_DATA=${RELAIS_DATA:-$work/data}
export LC_ALL=C.UTF-8 LANG=C.UTF-8

usage() {
    cat <<'TEXT'
usage: karaf-distribution/dev.sh COMMAND [ARGUMENT ...]

  rooms               the rooms of bundles/, as the other commands name them
  build ROOM          compiles a room and what it stands on, and makes their jars
  test ROOM [TEST]    runs the tests of a room, or one: Class or Class#method
  format ROOM         formats the sources of a room as verify asks
  diagram             draws the rooms and their arrows anew in docs/architecture.md
  archive             builds the archive anew
  start               starts an instance of the archive; builds it if there is none
  debug               the same, with a debugger's port (RELAIS_DEBUG_PORT, 5005) on the loopback interface
  put ROOM            builds a room and puts its bundle into the running instance
  exec COMMAND        runs a command of the console of that instance
  log                 shows the end of its log
  stop                stops it

ROOM is a folder below bundles/, such as core/orientation. The instance lies below karaf-distribution/target/dev unless
RELAIS_DATA names another folder; RELAIS_ARCHIVE names an unpacked archive to start instead of the tree's own.
TEXT
}

fail() {
    echo "dev.sh: $*" >&2
    exit 1
}

rooms() {
    (cd "$root/bundles" && find . -mindepth 3 -maxdepth 3 -name pom.xml | sed 's#^\./##; s#/pom\.xml$##' | sort)
}

room() {
    [ -n "${1:-}" ] || fail "which room? dev.sh rooms lists them"
    [ -f "$root/bundles/$1/pom.xml" ] || fail "no room $1; dev.sh rooms lists them"
}

# Builds a room and those below it up to a phase; further arguments go to Maven.
maven() {
    local room=$1
    shift
    (cd "$root" && mvn -B -ntp -q -pl "bundles/$room" -am "$@")
}

build() {
    maven "$1" package -DskipTests
}

# The rooms below are built, their tests aside: a room's tests are those in its own folder.
run_tests() {
    local room=$1 test=${2:-} names
    if [ -z "$test" ]; then
        names=$(cd "$root/bundles/$room" && find src/test/java -name '*Test.java' -printf '%P\n' | sed 's#\.java$##' | paste -sd,)
        [ -n "$names" ] || fail "$room has no tests"
        test=$names
    elif [ -z "$(find "$root/bundles/$room/src/test/java" -name "${test%%#*}.java" 2> /dev/null)" ]; then
        fail "$room has no test ${test%%#*}"
    fi
    maven "$room" test -Dtest="$test" -Dsurefire.failIfNoSpecifiedTests=false
    echo "The tests of $room passed${2:+: $2}."
}

archive() {
    (cd "$root" && mvn -B -ntp -q package -DskipTests)
}

# Where the archive that is to be started is unpacked.
home() {
    if [ -n "${RELAIS_ARCHIVE:-}" ]; then
        echo "$RELAIS_ARCHIVE"
        return
    fi
    local packed
    packed=$(newest "$root/karaf-distribution/assembly/target" 'relais-*.tar.gz')
    if [ -z "$packed" ]; then
        archive >&2
        packed=$(newest "$root/karaf-distribution/assembly/target" 'relais-*.tar.gz')
    fi
    if [ ! -d "$work/relais" ] || [ "$packed" -nt "$work/relais" ]; then
        rm -rf "$work/relais" && mkdir -p "$work/relais"
        tar xzf "$packed" -C "$work/relais" --strip-components=1
        touch "$work/relais"
    fi
    echo "$work/relais"
}

newest() {
    [ -d "$1" ] || return 0
    find "$1" -maxdepth 1 -name "$2" ! -name '*-sources.jar' ! -name '*-tests.jar' -printf '%T@ %p\n' | sort -rn | head -n 1 | cut -d' ' -f2-
}

relais() {
    local home
    home=$(home)
    "$home/bin/relais" "$@"
}

# The framework finds the bundle by its name, takes the new jar, and wires anew whoever used the former one's packages.
put() {
    build "$1"
    local jar name
    jar=$(newest "$root/bundles/$1/target" '*.jar')
    name=$(tr -d '\r' < "$root/bundles/$1/target/classes/META-INF/MANIFEST.MF" | sed -n 's/^Bundle-SymbolicName: \([^;]*\).*/\1/p')
    [ -n "$name" ] || fail "$jar is no bundle"
    relais exec "bundle:update --refresh $name file:${jar// /%20}"
    relais exec "bundle:list -s" | grep -F " $name"
}

command=${1:-help}
[ $# -gt 0 ] && shift
case $command in
    rooms) rooms ;;
    build) room "${1:-}" && build "$1" && echo "Built $(newest "$root/bundles/$1/target" '*.jar')." ;;
    test) room "${1:-}" && run_tests "$@" ;;
    format) room "${1:-}" && (cd "$root" && mvn -B -ntp -q -pl "bundles/$1" spotless:apply) && echo "Formatted $1." ;;
    diagram)
        maven toolkit/architecture test -Dtest=RoomDiagramTest -Dsurefire.failIfNoSpecifiedTests=false -Drelais.diagram.write=true
        echo "Drawn in docs/architecture.md."
        ;;
    archive) archive && echo "Built $(newest "$root/karaf-distribution/assembly/target" 'relais-*.tar.gz')." ;;
    start) relais start "$@" ;;
    debug)
        RELAIS_JAVA_OPTS="${RELAIS_JAVA_OPTS:-} -agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:$debug_port" \
            relais start "$@"
        echo "A debugger may attach to 127.0.0.1:$debug_port."
        ;;
    put) room "${1:-}" && put "$1" ;;
    exec) relais exec "$@" ;;
    log) tail -n 40 "$RELAIS_DATA/data/log/relais.log" ;;
    stop) relais stop ;;
    help | -h | --help) usage ;;
    *) usage >&2 && exit 2 ;;
esac
