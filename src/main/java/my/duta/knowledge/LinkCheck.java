package my.duta.knowledge;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import my.duta.index.Chunk;
import my.duta.manuscript.Format;
import my.duta.manuscript.Link;

/** Do links lead somewhere safe, and those within the library to a file and a section that are there? */
final class LinkCheck implements Check {

    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Set<String> SAFE = Set.of("https", "mailto");

    @Override
    public List<Finding> findings(Library library, ReadLibrary read) {
        Map<String, Set<String>> anchors = new HashMap<>();
        read.editions().forEach(it -> anchors.put(it.file().name(), anchors(it)));
        Set<String> files = library.files().stream().map(SourceFile::name).collect(Collectors.toSet());
        var findings = new ArrayList<Finding>();
        for (ReadEdition edition : read.editions()) {
            for (Link link : edition.manuscript().links()) {
                kind(edition.file(), link.target().strip(), files, anchors)
                        .ifPresent(it ->
                                findings.add(new Finding(it, edition.file().name(), link.place(), link.target())));
            }
        }
        return findings;
    }

    private static Set<String> anchors(ReadEdition edition) {
        return edition.chunks().stream().map(Chunk::anchor).collect(Collectors.toSet());
    }

    /** What is wrong with a link, if anything. */
    private static Optional<Finding.Kind> kind(
            SourceFile file, String target, Set<String> files, Map<String, Set<String>> anchors) {
        Matcher scheme = SCHEME.matcher(target);
        if (scheme.matches()) {
            String name = scheme.group(1).toLowerCase(Locale.ROOT);
            if (SAFE.contains(name)) {
                return Optional.empty();
            }
            return Optional.of(name.equals("http") ? Finding.Kind.LINK_NOT_SECURE : Finding.Kind.LINK_ODD);
        }
        if (target.startsWith("//")) {
            return Optional.of(Finding.Kind.LINK_ODD);
        }
        if (file.format() != Format.MARKDOWN) {
            // A page that was saved, or a file made elsewhere, leads to where it came from.
            return Optional.empty();
        }
        int hash = target.indexOf('#');
        String path = decoded(hash < 0 ? target : target.substring(0, hash));
        String to = path.isEmpty() ? file.name() : resolved(file.name(), path);
        if (!files.contains(to)) {
            return Optional.of(Finding.Kind.LINK_TO_NO_FILE);
        }
        boolean dead = hash >= 0
                && anchors.containsKey(to)
                && !anchors.getOrDefault(to, Set.of())
                        .contains(decoded(target.substring(hash + 1)).toLowerCase(Locale.ROOT));
        return dead ? Optional.of(Finding.Kind.LINK_TO_NO_SECTION) : Optional.empty();
    }

    private static String resolved(String from, String path) {
        try {
            return new URI(null, null, "/" + from, null)
                    .resolve(new URI(null, null, path, null))
                    .getPath()
                    .replaceFirst("^/+", "");
        } catch (java.net.URISyntaxException e) {
            return path;
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
