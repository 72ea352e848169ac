package waymark.campaigns.toolkits;

import static waymark.kernel.Permission.RUN_CAMPAIGNS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import waymark.campaigns.planning.SpokenLanguages;
import waymark.documents.DocumentsApi;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.web.forms.Choice;
import waymark.web.material.Gaps;
import waymark.web.material.Material;
import waymark.web.material.Material.MaterialFile;
import waymark.web.material.MaterialKind;

/// The published toolkits, for other partnerships: what each is for, and its newest files. A file whose text names a
/// number or an e-mail address stays here, and photographs are in no toolkit.
@Component
class ToolkitMaterial implements MaterialKind {

    private static final int MOST_FILES = 60;
    private static final int LONGEST_NAME = 120;
    private static final long MOST = 10L << 20;
    private static final Set<String> PHOTOGRAPHS = Set.of("JPEG picture", "HEIC picture", "WebP picture");

    private final Toolkits toolkits;
    private final DocumentsApi documents;
    private final Clock clock;

    ToolkitMaterial(Toolkits toolkits, DocumentsApi documents, Clock clock) {
        this.toolkits = toolkits;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "toolkit";
    }

    @Override
    public String word() {
        return "Toolkit";
    }

    @Override
    public Permission permission() {
        return RUN_CAMPAIGNS;
    }

    @Override
    public String path(Ref ref) {
        return "/campaigns/toolkits/" + ref;
    }

    @Override
    public List<Offer> offers(Actor.Person actor) {
        return toolkits.all().stream()
                .filter(line -> line.state().equals("published"))
                .map(line -> new Offer(
                        line.ref(),
                        line.title(),
                        "%s, %s".formatted(line.ref(), line.files() == 1 ? "1 file" : line.files() + " files")))
                .toList();
    }

    @Override
    public Given give(Actor.Person actor, Ref ref) {
        if (!(toolkits.get(ref) instanceof Toolkit.Published(var header))) {
            throw new NotFound(ref);
        }
        var left = new ArrayList<String>();
        var content = JsonNodeFactory.instance.objectNode();
        var summary = Gaps.left(header.summary(), Set.of());
        if (!summary.equals(header.summary())) {
            left.add("Numbers or addresses in what it is for");
        }
        content.put("title", header.title()).put("summary", summary);
        var lines = content.putArray("files");
        var files = new ArrayList<MaterialFile>();
        for (var line : toolkits.files(ref)) {
            if (!line.newest()) {
                continue;
            }
            var bytes = toolkits.content(line.id());
            if (local(line.format(), bytes)) {
                left.add("%s (%s): its text names a number or an e-mail address"
                        .formatted(line.item(), SpokenLanguages.word(line.language())));
                continue;
            }
            lines.addObject()
                    .put("item", line.item())
                    .put("language", line.language())
                    .put("name", line.fileName());
            files.add(new MaterialFile(bytes));
        }
        return new Given(
                new Material(code(), ref.value(), Math.max(1, header.version()), header.title(), content, files), left);
    }

    /// Of a PDF and of plain text the words can be searched; other files are looked at by who gives them.
    private static boolean local(String format, byte[] bytes) {
        var text = switch (format) {
            case "PDF" -> words(bytes);
            case "Text" -> new String(bytes, StandardCharsets.UTF_8);
            default -> "";
        };
        return !Gaps.left(text, Set.of()).equals(text);
    }

    private static String words(byte[] pdf) {
        try (var open = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(open);
        } catch (IOException unreadable) {
            return ""; // one that only looks like a PDF has no words
        }
    }

    /// A file as the material names it.
    private record Said(String item, String language, String name, byte[] content) {}

    @Override
    public Reading read(Actor.Person actor, Material material, List<Ref> before) {
        var faults = new ArrayList<String>();
        var files = said(material, faults);
        for (var file : files) {
            switch (documents.look(actor, file.name(), file.content(), MOST)) {
                case DocumentsApi.Looked.Refused(var message) -> faults.add(message);
                case DocumentsApi.Looked.Good good -> {
                    documents.forget(actor, good);
                    if (PHOTOGRAPHS.contains(good.format())) {
                        faults.add("%s is a photograph, which cannot be called back once anybody may take it"
                                .formatted(good.name()));
                    }
                }
            }
        }
        if (!faults.isEmpty()) {
            return Reading.refused(faults.stream().distinct().toList());
        }
        return new Reading(
                List.of(),
                before.isEmpty()
                        ? "A new toolkit of the whole partnership, as a draft"
                        : "A new toolkit of the whole partnership, as a draft. %s, which came in earlier, stays until you replace it"
                                .formatted(before.getFirst()),
                files.stream()
                        .map(file -> "%s (%s): %s"
                                .formatted(file.item(), SpokenLanguages.word(file.language()), file.name()))
                        .toList(),
                Gaps.in(text(material.content(), "summary"))
                        ? List.of("What it is for: a number or an address of yours")
                        : List.of());
    }

    private static List<Said> said(Material material, List<String> faults) {
        var node = material.content();
        var title = text(node, "title");
        var summary = text(node, "summary");
        if (title.isEmpty()
                || title.length() > LONGEST_NAME
                || summary.isEmpty()
                || summary.length() > Toolkit.LONGEST_SUMMARY) {
            faults.add("Its name or what it is for is missing or too long");
        }
        var lines = node.path("files");
        if (!lines.isArray()
                || lines.isEmpty()
                || lines.size() > MOST_FILES
                || lines.size() != material.files().size()) {
            faults.add("It must have between 1 and %d files, each of which it names".formatted(MOST_FILES));
            return List.of();
        }
        var languages = SpokenLanguages.choices().stream().map(Choice::value).toList();
        var files = new ArrayList<Said>();
        for (int place = 0; place < lines.size(); place++) {
            var line = lines.get(place);
            var one = new Said(
                    text(line, "item"),
                    text(line, "language"),
                    text(line, "name"),
                    material.files().get(place).content());
            if (one.item().isEmpty()
                    || one.item().length() > LONGEST_NAME
                    || one.name().isEmpty()
                    || one.name().length() > LONGEST_NAME
                    || !languages.contains(one.language())) {
                faults.add("One of its files does not say what it is, in which language, or what it is called");
            }
            files.add(one);
        }
        if (files.stream()
                        .map(one -> one.item() + " " + one.language())
                        .distinct()
                        .count()
                < files.size()) {
            faults.add("Two of its files are the same thing in the same language");
        }
        return files;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("").strip();
    }

    @Override
    public Ref take(Actor.Person actor, Material material, List<Ref> before, String origin) {
        var faults = new ArrayList<String>();
        var files = said(material, faults);
        if (!faults.isEmpty()) {
            throw new InvariantViolation("a toolkit that was not read before");
        }
        var title = text(material.content(), "title");
        var ref = toolkits.nextRef();
        toolkits.make(
                actor,
                ref,
                new ToolkitEvent.Made(
                        null,
                        null,
                        title,
                        text(material.content(), "summary"),
                        toolkits.freeSlug(Toolkit.slug(title))));
        for (var file : files) {
            if (!(documents.look(actor, file.name(), file.content(), MOST) instanceof DocumentsApi.Looked.Good good)) {
                throw new InvariantViolation("a file that was not looked at before");
            }
            toolkits.add(
                    actor,
                    new ToolkitEvent.FileAdded(
                            ref,
                            UUID.randomUUID(),
                            file.item(),
                            file.language(),
                            good.name(),
                            good.format(),
                            documents.content(actor, good),
                            "From " + origin,
                            LocalDate.now(clock)));
            documents.forget(actor, good);
        }
        return ref;
    }
}
