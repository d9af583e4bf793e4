# SPDX-License-Identifier: GPL-2.0
#
# archive.sh - Debian's archive for scripts/kernels: lists, an index, downloads
#
# An "archive" here is what one apt configuration of ours asks for: the kernels of
# one architecture (amd64, arm64, ...), or `next`, the tools of the Debian release
# after this one. Each has a directory, lists and an index of its own, and is asked
# only when a kernel needs it.
#
# shellcheck shell=sh disable=SC2034,SC2154 # shared with who sources this

# ------------------------------------------------------------ asking the archive

# system_uri PATTERN - the URI that apt's own sources give for such a suite of
# Debian itself (others use its suites' names too), if any
system_uri() {
	{
		cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list \
			2>/dev/null | sed -n 's/\[[^]]*\]//; s/^deb[[:space:]]*//p'
		awk '
			/^URIs:/ { uri = $2 }
			/^Suites:/ { sub(/^[^:]*: */, ""); suites = $0 }
			/^Components:/ { sub(/^[^:]*: */, ""); comps = $0 }
			function put(    n, s, i) {
				n = split(suites, s)
				for (i = 1; i <= n; i++)
					print uri, s[i], comps
				uri = suites = comps = ""
			}
			/^$/ || FNR == 1 && NR > 1 { put() }
			END { put() }' \
			/dev/null /etc/apt/sources.list.d/*.sources 2>/dev/null
	} | awk -v suite="$1" '$1 ~ /\/debian(-security)?\/?$/ && $2 ~ suite &&
		/ main( |$)/ { print $1; exit }'
}

# mirrors - set $mirror and $security, the archive's two places
mirrors() {
	if [ -n "${BACKFIT_MIRROR-}" ]; then
		mirror=${BACKFIT_MIRROR%/}
		security=$mirror-security
		return
	fi
	mirror=$(system_uri '(bookworm|bullseye|trixie|stable)$')
	mirror=${mirror:-http://deb.debian.org/debian}
	security=$(system_uri '-security$')
	security=${security:-http://deb.debian.org/debian-security}
}

# enter_archive ARCHIVE - the one that what follows is about: sets $arch (Debian's
# name), $apt (its directory), $suites and $indexed (which packages are of use)
enter_archive() {
	arch=$1
	apt=$kernels/apt-$1
	suites='bookworm bookworm-backports trixie-backports bullseye
		bookworm-security bullseye-security'
	indexed='linux-(headers|image|binary|modules|base|kbuild|source)-'
	case $1 in
	"$native")
		apt=$kernels/apt ;;
	next)
		arch=$native
		suites=trixie
		indexed=. ;;
	esac
}

# sources - apt's sources.list for the suites of the archive
sources() {
	for suite in $suites; do
		from=$mirror
		case $suite in
		*-security) from=$security ;;
		esac
		printf 'deb [arch=%s signed-by=%s] %s %s main\n' "$arch" \
			"$keyring" "${from%/}" "$suite"
	done
}

# replace FILE - standard input becomes FILE, at once and only if it differs
replace() {
	cat >"$1.$$"
	if cmp -s "$1.$$" "$1"; then
		rm "$1.$$"
	else
		mv "$1.$$" "$1"
	fi
}

# configure_apt - an apt of our own: its lists, its cache, no installed packages
configure_apt() {
	[ -r "$keyring" ] ||
		die "no keyring $keyring: scripts/setup installs it (debian-archive-keyring)"
	mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
	mirrors
	sources | replace "$apt/sources.list"
	: | replace "$apt/status"
	replace "$apt/apt.conf" <<-CONF
		Dir::State "$apt";
		Dir::State::Lists "$apt/lists";
		Dir::State::status "$apt/status";
		Dir::Cache "$apt/cache";
		Dir::Cache::Archives "$apt/cache/archives";
		Dir::Etc::SourceList "$apt/sources.list";
		Dir::Etc::SourceParts "/dev/null";
		Dir::Etc::Preferences "/dev/null";
		Dir::Etc::PreferencesParts "/dev/null";
		APT::Architecture "$arch";
		APT::Architectures { "$arch"; };
		APT::Sandbox::User "root";
		Acquire::Languages "none";
		Acquire::GzipIndexes "false";
		Acquire::Retries "3";
		Acquire::http::Timeout "20";
		Acquire::https::Timeout "20";
		#clear APT::Update::Post-Invoke;
		#clear APT::Update::Post-Invoke-Success;
		#clear DPkg::Post-Invoke;
	CONF
}

# apt_get ARGS... - apt-get with that configuration
apt_get() {
	apt-get -c "$apt/apt.conf" -q "$@"
}

# build_index - the packages of use in all suites, one a line:
# name, version, size, sha256, depends (tab between); fails if there are none
build_index() {
	# shellcheck disable=SC2016 # a format of apt's
	apt_get indextargets --format '$(FILENAME)' 'Identifier: Packages' |
		while IFS= read -r file; do
			[ ! -r "$file" ] || cat "$file"
		done |
		awk -v OFS='\t' -v indexed="^Package: $indexed" '
			/^Package: / && $0 ~ indexed {
				name = $2; v = size = sum = depends = ""
			}
			name == "" { next }
			/^Version: / { v = $2 }
			/^Size: / { size = $2 }
			/^SHA256: / { sum = $2 }
			/^Depends: / { depends = substr($0, 10) }
			/^$/ { print name, v, size, sum, depends; name = "" }
			END {
				if (name != "")
					print name, v, size, sum, depends
			}' | sort -u >"$apt/packages.new"
	[ -s "$apt/packages.new" ] || return 1
	mv "$apt/packages.new" "$apt/packages"
}

# ask_archive - bring the package lists, and the index made of them, up to date. A
# suite that is gone from the mirror takes nothing from the others.
ask_archive() {
	since=$(now)
	configure_apt
	rm -f "$apt/packages"
	if apt_get update --error-on=any >"$logs/archive" 2>&1; then
		build_index ||
			die "the archive $mirror lists no kernel packages for $arch"
		step archive "$since" "$arch package lists of $mirror"
		return
	fi
	why=$(grep -m 1 -E '^(E|Err|W):' "$logs/archive" ||
		tail -n 1 "$logs/archive")
	if grep -qi 'no space left' "$logs/archive" || disk_full; then
		explain "$logs/archive" update
	fi
	if ! grep -qE '^(Get|Hit):.* InRelease' "$logs/archive" ||
			! build_index; then
		die "the archive $mirror is not reachable, or not as signed: $why"
	fi
	step archive "$since" "not all package lists: $why"
}

# indexes_good FRESH ARCHIVE... - all of them are
indexes_good() {
	fresh=$1
	shift
	for one in "$@"; do
		enter_archive "$one"
		index_good "$fresh" || return 1
	done
}

# index_good FRESH - there is an index that is not older than a day
index_good() {
	[ -z "$1" ] && [ -s "$apt/packages" ] &&
		[ -n "$(find "$apt/packages" -mmin "-$list_age")" ]
}

# lock_indexes - open what with_index locks
lock_indexes() {
	exec 9>"$kernels/.lock-archive"
}

# with_index FRESH ARCHIVE... - have their indexes (asked for just now, if FRESH),
# and keep them as they are until this process ends: others may read them, none may
# replace them
with_index() {
	fresh=$1
	shift
	flock -s 9
	if ! indexes_good "$fresh" "$@"; then
		flock 9
		for one in "$@"; do
			enter_archive "$one"
			index_good "$fresh" || ask_archive
		done
		flock -s 9
	fi
	for one in "$@"; do
		enter_archive "$one"
		configure_apt
	done
}

# ------------------------------------------------------------------ download

# intact FILE SHA256 - the file is there and is the one that the archive means
intact() {
	[ -r "$1" ] && printf '%s  %s\n' "$2" "$1" |
		sha256sum --check --status
}

# absent PACKAGE=VERSION... - those whose file is not in the current directory yet
absent() {
	for one in "$@"; do
		sum=$(awk -F '\t' -v p="${one%%=*}" -v v="${one#*=}" \
			'$1 == p && $2 == v { print $4; exit }' "$apt/packages")
		here=''
		for file in "${one%%=*}"_*.deb; do
			intact "$file" "$sum" && here=$file
		done
		[ -n "$here" ] || echo "$one"
	done
}

# of_archive ARCHIVE ARCHIVE/PACKAGE=VERSION... - the packages that are from it
of_archive() {
	from=$1
	shift
	for one in "$@"; do
		[ "${one%%/*}" != "$from" ] || echo "${one#*/}"
	done
}

# download_from ARCHIVE NAME DIR PACKAGE=VERSION... - the packages into DIR
download_from() (
	enter_archive "$1"
	name=$2
	cd "$3"
	shift 3
	want=$(absent "$@")
	[ -n "$want" ] || exit 0
	# shellcheck disable=SC2086 # one word per package is meant
	apt_get download $want >"$logs/$name" 2>&1 ||
		explain "$logs/$name" "$name: download"
)

# download NAME DIR ARCHIVE/PACKAGE=VERSION... - the packages into DIR/ARCHIVE,
# without those that an earlier, interrupted run already brought there
download() {
	name=$1 dir=$2
	shift 2
	since=$(now)
	for from in $(printf '%s\n' "$@" | sed 's|/.*||' | sort -u); do
		mkdir -p "$dir/$from"
		# shellcheck disable=SC2046 # one word per package is meant
		download_from "$from" "$name" "$dir/$from" \
			$(of_archive "$from" "$@")
	done
	step "$name" "$since" "downloaded $(du -cm "$dir"/*/*.deb |
		tail -n 1 | cut -f 1) MB"
}
