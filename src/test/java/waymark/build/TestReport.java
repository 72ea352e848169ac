package waymark.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the reports of a run: prints its slowest classes, and says what is wrong with the run as a whole.
/// Evidence in `docs/security/asvs.csv` that did not run is wrong, and so is a listed slow class that is gone.
/// A class that takes long and is not listed with its reason is told, and wrong when it takes four times as
/// long: how long a class takes is also the machine's doing.
public final class TestReport {

    private static final Path REPORTS = Path.of("target/surefire-reports");
    private static final Path LISTED = Path.of("src/test/resources/slow-tests.csv");
    private static final Path EVIDENCE = Path.of("docs/security/asvs.csv");

    /// What browsers of journeys changed without an entry in the audit log: written by `RequestWrites`.
    private static final Path WITHOUT_ENTRY = Path.of("target/requests-without-entry.txt");

    /// What guards and classes tried in this run, what was recorded before, and where a good run leaves it.
    private static final Path RAN = Path.of("target/class-state");

    private static final Path RECORDS = Path.of("src/test/resources");
    private static final Path KEPT = Path.of("build");

    /// Why a class was left out, as the reports say it.
    static final String UNCHANGED = "nothing it depends on has changed";

    /// Seconds of one class.
    private static final double LIMIT = 15;

    private static final int SHOWN = 20;

    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final Set<String> ran = new HashSet<>();
    private final Set<String> onlyDeep = new HashSet<>();
    private final Set<String> leftOut = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private final boolean deep;

    /// @param deep whether the run was asked for everything
    TestReport(boolean deep) {
        this.deep = deep;
    }

    public static void main(String[] arguments) {
        var report = new TestReport(List.of(arguments).contains("--deep"));
        report.read(REPORTS);
        if (Files.exists(WITHOUT_ENTRY)) {
            report.wrong.addAll(new TreeSet<>(lines(WITHOUT_ENTRY)));
        }
        report.printSlowest();
        boolean whole = report.isWhole(Path.of("target/test-classes"));
        if (whole) {
            report.slow(lines(LISTED))
                    .forEach(
                            type -> System.out.println(
                                    type
                                            + " is slow: make it quicker, mark a part @Deep, or list it in slow-tests.csv with a reason"));
            report.judge(lines(LISTED), lines(EVIDENCE));
        }
        report.wrong.forEach(System.out::println);
        if (whole && report.wrong.isEmpty() && List.of(arguments).contains("--passed")) {
            keep();
        }
        System.exit(report.wrong.isEmpty() ? 0 : 1);
    }

    /// Which routes and classes were as they are now when all of this was found good. What was left out as recorded
    /// stays as recorded.
    private static void keep() {
        try {
            var routes = Path.of("route-state.txt");
            var classes = Path.of("class-state.txt");
            var ran = new TreeMap<String, String>();
            if (Files.exists(RECORDS.resolve(classes))) {
                lines(RECORDS.resolve(classes)).forEach(line -> ran.put(line.split(" ", 2)[0], line));
            }
            if (Files.isDirectory(RAN)) {
                for (var file : files(RAN)) {
                    ran.put(
                            file.getFileName().toString(),
                            Files.readString(file).strip());
                }
            }
            ran.keySet().removeIf(type -> !Files.exists(Path.of("src/test/java", type.replace('.', '/') + ".java")));
            Files.createDirectories(KEPT);
            Files.writeString(KEPT.resolve(classes), String.join("\n", ran.values()) + "\n");
            Files.copy(Path.of("target").resolve(routes), KEPT.resolve(routes), StandardCopyOption.REPLACE_EXISTING);
            for (var each : List.of(routes, classes)) {
                if (!Files.exists(RECORDS.resolve(each))
                        || Files.mismatch(RECORDS.resolve(each), KEPT.resolve(each)) >= 0) {
                    System.out.printf(
                            "More was tried than is asked of what is as recorded. To record it: cp %s %s%n",
                            KEPT.resolve(each), RECORDS);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    void read(Path folder) {
        for (var file : files(folder)) {
            var name = file.getFileName().toString();
            if (name.startsWith("TEST-") && name.endsWith(".xml")) {
                readOne(file);
            }
        }
    }

    private void readOne(Path file) {
        try (var in = Files.newInputStream(file)) {
            var xml = XMLInputFactory.newDefaultFactory();
            xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            var reader = xml.createXMLStreamReader(in);
            var test = "";
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    switch (reader.getLocalName()) {
                        case "testsuite" -> seconds.put(named(reader, "name"), number(named(reader, "time")));
                        case "testcase" -> {
                            test = test(named(reader, "classname"), named(reader, "name"));
                            ran.add(test);
                        }
                        case "skipped" -> {
                            ran.remove(test);
                            if (named(reader, "message").contains("--deep")) {
                                onlyDeep.add(test);
                            }
                            if (named(reader, "message").contains(UNCHANGED)) {
                                leftOut.add(test.replaceAll("#.*", ""));
                            }
                        }
                        default -> {}
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(file + " cannot be read", broken);
        }
    }

    private static String named(XMLStreamReader reader, String attribute) {
        var value = reader.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    private static double number(String written) {
        return Double.parseDouble(written.replace(",", ""));
    }

    /// `FactorsTest#a_code_opens_once`, whatever its parameters were.
    private static String test(String type, String name) {
        return type.substring(type.lastIndexOf('.') + 1) + "#" + name.split("[({\\[]", 2)[0];
    }

    private void printSlowest() {
        System.out.printf(
                "%d classes took %.0f s together; the slowest:%n",
                seconds.size(),
                seconds.values().stream().mapToDouble(each -> each).sum());
        if (!leftOut.isEmpty()) {
            System.out.printf(
                    "%d of them were left out, since they passed and nothing they depend on has changed: %s%n",
                    leftOut.size(), String.join(", ", leftOut));
        }
        seconds.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(each -> System.out.printf("  %6.1f s  %s%n", each.getValue(), each.getKey()));
    }

    /// Whether each class that Surefire looks into has a report.
    private boolean isWhole(Path classes) {
        return files(classes).stream()
                .map(file -> classes.relativize(file).toString().replace('/', '.'))
                .filter(name -> !name.contains("$") && !name.equals("waymark.WaymarkTest.class")) // an annotation
                .filter(name -> name.endsWith("Test.class") || name.endsWith("Journey.class"))
                .allMatch(name -> seconds.containsKey(name.substring(0, name.length() - ".class".length())));
    }

    /// The classes that took long and are not listed.
    ///
    /// @param listed `class,reason` below a heading
    List<String> slow(List<String> listed) {
        var known = classes(listed);
        return seconds.keySet().stream()
                .filter(type -> seconds.get(type) > LIMIT && !known.contains(type))
                .toList();
    }

    private static Set<String> classes(List<String> listed) {
        return listed.stream()
                .skip(1)
                .map(line -> line.split(",", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// @param listed `class,reason` below a heading
    /// @param evidence the table of ASVS, `id,level,applies,status,evidence,note` below a heading
    List<String> judge(List<String> listed, List<String> evidence) {
        classes(listed).stream()
                .filter(type -> !seconds.containsKey(type))
                .forEach(type -> wrong.add("slow-tests.csv lists a class that did not run: " + type));
        if (!deep) {
            slow(listed).stream()
                    .filter(type -> seconds.get(type) > 4 * LIMIT)
                    .forEach(type -> wrong.add(type + " took more than %.0f s".formatted(4 * LIMIT)));
        }
        evidence.stream()
                .skip(1)
                .flatMap(line -> Stream.of(line.split(",", 6)[4].split(";")))
                .filter(each -> each.contains("#"))
                .filter(test -> !ran.contains(test) && (deep || !onlyDeep.contains(test)))
                .filter(test -> !leftOut.contains(test.replaceAll("#.*", ""))) // it passed on what it still depends on
                .distinct()
                .forEach(test -> wrong.add("asvs.csv names a test that did not run: " + test));
        return wrong;
    }

    private static List<Path> files(Path folder) {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
