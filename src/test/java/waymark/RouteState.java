package waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import waymark.web.mvc.Routes;
import waymark.web.mvc.Routes.Route;

/// Which routes the guards of every route visit. The deep run visits all. An ordinary run visits those whose
/// answers may be others than when they were last visited, and of the rest a part that is always the same:
/// the first route of each permission and verb, and a sixth of all, another sixth for each guard.
///
/// What a route answers depends on its package: the routes, their code and templates, the packages of the
/// same module that it imports, what is said of it in [RouteSamples], and who holds its permissions. A digest
/// of that is recorded for each package in `route-state.txt`. Where the code that checks permissions, or the
/// guard itself, is not as recorded, the guard visits every route.
///
/// A record that is out of date costs time and hides nothing: what differs from it is visited. A whole
/// `bin/test` in which nothing failed leaves what is to be recorded in `build/`.
@Component
public final class RouteState {

    /// What was so when all routes were last visited.
    private static final Path RECORDED = Path.of("src/test/resources/route-state.txt");

    /// What is so now.
    private static final Path NOW = Path.of("target/route-state.txt");

    private static final String HEAD = "# With which digests the guards last visited the routes of each package."
            + " A whole bin/test leaves it in build/; see CONTRIBUTING.md.\n";

    private static @Nullable RouteState current;

    private static final Path CATALOGUE = Path.of("src/main/resources/db/migration/R__permissions.sql");

    /// What every route passes through on its way to an answer.
    private static final List<String> EVERYWHERE = List.of(
            "waymark.access.security", "waymark.access.sessions", "waymark.web.mvc", "waymark.web.transactions");

    private static final String CHECKS = "(permission checks)";

    /// What is round every page, what its parts look like, and how journeys look at it.
    private static final List<Path> ROUND_PAGES = List.of(
            Path.of("src/main/frontend"),
            Sources.TEMPLATES.resolve("web"),
            Sources.TESTS.resolve("waymark/journeys/Browsers.java"),
            Sources.TESTS.resolve("waymark/journeys/Reader.java"),
            Sources.TESTS.resolve("waymark/journeys/PageParts.java"));

    private static final String FRAME = "(round every page)";

    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?(waymark(?:\\.[a-z]\\w*)+)\\.", Pattern.MULTILINE);

    /// Of the routes that are as recorded, one in so many.
    private static final int PART = 6;

    private final Path recordedIn;
    private final Path writtenTo;
    private final Routes routes;
    private final RouteSamples samples;
    private final Map<String, String> packages = new HashMap<>();
    private final Map<String, String> now = new TreeMap<>();
    private final Map<String, String> recorded = new HashMap<>();
    private final Map<PathPattern, String> patterns = new HashMap<>();

    @Autowired
    RouteState(
            Routes routes,
            RouteSamples samples,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this(routes, samples, mapping, RECORDED, NOW);
        current = this;
    }

    RouteState(
            Routes routes,
            RouteSamples samples,
            RequestMappingHandlerMapping mapping,
            Path recordedIn,
            Path writtenTo) {
        this.recordedIn = recordedIn;
        this.writtenTo = writtenTo;
        this.routes = routes;
        this.samples = samples;
        mapping.getHandlerMethods().forEach((route, handler) -> {
            var name = handler.getBeanType().getPackageName();
            packages.put(handler.getBeanType().getSimpleName(), name);
            route.getPatternValues().forEach(path -> patterns.put(PathPatternParser.defaultInstance.parse(path), name));
        });
    }

    /// Of the program that runs in this JVM, if one does.
    public static Optional<RouteState> current() {
        return Optional.ofNullable(current);
    }

    /// Whether axe is asked about the pages at that address: where their package or what is round every page is
    /// not as recorded, and of the others a part.
    public boolean looksAt(String address) {
        digest();
        if (DeepRun.asked() || differs(FRAME)) {
            return true;
        }
        var at = at(address);
        return at.isEmpty()
                || at.values().stream().anyMatch(this::differs)
                || inPart("axe" + at.firstEntry().getKey());
    }

    /// The digest of what a journey through these addresses depends on, beside itself.
    public String ofJourney(Collection<String> throughPackages) {
        digest();
        return Sources.sha256(now.get(FRAME)
                + now.get(CHECKS)
                + throughPackages.stream()
                        .sorted()
                        .map(name -> now.getOrDefault(name, "gone"))
                        .collect(Collectors.joining()));
    }

    /// Which package answers at that address.
    public Set<String> packagesAt(String address) {
        return Set.copyOf(at(address).values());
    }

    /// The patterns that fit that address best, with their packages.
    private TreeMap<PathPattern, String> at(String address) {
        var path = PathContainer.parsePath(address.replaceAll("[?#].*", ""));
        var fit = new TreeMap<PathPattern, String>();
        patterns.forEach((pattern, name) -> {
            if (pattern.matches(path)) {
                fit.put(pattern, name);
            }
        });
        if (!fit.isEmpty()) {
            var best = fit.firstKey();
            fit.keySet().removeIf(pattern -> PathPattern.SPECIFICITY_COMPARATOR.compare(pattern, best) != 0);
        }
        return fit;
    }

    private static boolean inPart(String name) {
        return Math.floorMod(name.hashCode(), PART) == 0;
    }

    /// The routes that this guard visits, in their order.
    public List<Route> visitedBy(Class<?> guard) {
        digest();
        if (DeepRun.asked() || differs(CHECKS) || differs(guard.getSimpleName())) {
            return routes.all();
        }
        var met = new HashSet<String>();
        var visited = routes.all().stream()
                .filter(route -> met.add(route.method() + route.lock())
                        || differs(packageOf(route))
                        || inPart(guard.getSimpleName() + route.method() + route.path()))
                .toList();
        System.out.printf(
                "%s visits %,d of %,d routes%n",
                guard.getSimpleName(), visited.size(), routes.all().size());
        return visited;
    }

    private boolean differs(String name) {
        return !Objects.equals(now.get(name), recorded.get(name));
    }

    private String packageOf(Route route) {
        return packages.getOrDefault(route.handler().replaceAll("#.*", ""), "");
    }

    /// Once: sources do not change while tests run.
    private synchronized void digest() {
        if (!now.isEmpty()) {
            return;
        }
        Golden.lines(recordedIn).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" (?=[^ ]+$)", 2))
                .forEach(line -> recorded.put(line[0], line[1]));
        now.put(
                CHECKS,
                Sources.sha256(EVERYWHERE.stream().map(this::codeOf).collect(Collectors.joining())
                        + Sources.code(Sources.TESTS.resolve("waymark/RouteState.java"))
                        + Sources.code(Sources.TESTS.resolve("waymark/Visit.java"))));
        now.put(
                FRAME,
                Sources.sha256(ROUND_PAGES.stream()
                        .flatMap(Sources::within)
                        .map(Sources::code)
                        .collect(Collectors.joining())));
        guards().forEach(guard ->
                now.put(guard.getFileName().toString().replace(".java", ""), Sources.sha256(Sources.code(guard))));
        var catalogue = Sources.code(CATALOGUE).lines().toList();
        var said = said();
        routes.all().stream()
                .collect(Collectors.groupingBy(this::packageOf))
                .forEach((name, itsRoutes) -> now.put(name, Sources.sha256(told(name, itsRoutes, catalogue, said))));
        write();
    }

    private String told(String name, List<Route> itsRoutes, List<String> catalogue, String said) {
        var told = new StringBuilder(withImported(name));
        itsRoutes.forEach(route -> told.append(route.line()).append('\n'));
        itsRoutes.stream()
                .filter(route -> route.permission() != null)
                .map(route -> "'" + route.permission() + "'")
                .distinct()
                .sorted()
                .forEach(permission -> catalogue.stream()
                        .filter(line -> line.contains(permission))
                        .forEach(told::append));
        itsRoutes.stream()
                .flatMap(route -> samples.behind(route.path()).stream())
                .map(sample -> '"' + sample.beginning() + '"')
                .distinct()
                .sorted()
                .forEach(beginning -> told.append(statement(said, beginning)));
        return told.toString();
    }

    /// The package's own code and templates, and those of the packages of its module that it imports.
    private String withImported(String name) {
        var module = name.split("\\.", 3);
        var own = module.length < 2 ? name : module[0] + "." + module[1];
        var read = new TreeSet<>(Set.of(name));
        IMPORT.matcher(codeOf(name))
                .results()
                .map(found -> found.group(1))
                .filter(each -> each.equals(own) || each.startsWith(own + "."))
                .forEach(read::add);
        return read.stream().map(this::codeOf).collect(Collectors.joining());
    }

    private String codeOf(String name) {
        var path = name.replace('.', '/');
        return Stream.concat(
                        Sources.files(Sources.MAIN.resolve(path), ".java"),
                        Sources.files(Sources.TEMPLATES.resolve(path.replaceFirst("^waymark/", "")), ".jte"))
                .map(Sources::code)
                .collect(Collectors.joining());
    }

    /// The guards are the tests that ask this class.
    private List<Path> guards() {
        try (var walk = Files.walk(Sources.TESTS)) {
            return walk.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> Sources.code(file).contains(".visitedBy("))
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// What the samples are made with: the registry and the parts of it that modules keep.
    private String said() {
        try (var walk = Files.walk(Sources.TESTS)) {
            return walk.filter(file -> file.getFileName().toString().matches("(\\w*Routes|RouteSamples)\\.java"))
                    .sorted()
                    .map(Sources::code)
                    .collect(Collectors.joining());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// The statement that begins a sample with that literal.
    private static String statement(String said, String beginning) {
        int from = said.indexOf(beginning);
        int to = said.indexOf(';', from);
        return from < 0 || to < 0 ? "" : said.substring(from, to);
    }

    private void write() {
        var text = new StringBuilder(HEAD);
        now.forEach(
                (name, digest) -> text.append(name).append(' ').append(digest).append('\n'));
        try {
            Files.createDirectories(writtenTo.getParent());
            Files.writeString(writtenTo, text);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
