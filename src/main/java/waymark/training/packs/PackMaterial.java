package waymark.training.packs;

import static waymark.kernel.Permission.RUN_TRAINING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.material.Gaps;
import waymark.web.material.Material;
import waymark.web.material.MaterialKind;

/// The workshop packs in use, for other partnerships: as [PackFile] writes them, without numbers and addresses.
@Component
class PackMaterial implements MaterialKind {

    private final Packs packs;
    private final PackSaves saves;
    private final HelpLines helpLines;
    private final Clock clock;

    PackMaterial(Packs packs, PackSaves saves, HelpLines helpLines, Clock clock) {
        this.packs = packs;
        this.saves = saves;
        this.helpLines = helpLines;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "workshop-pack";
    }

    @Override
    public String word() {
        return "Workshop pack";
    }

    @Override
    public Permission permission() {
        return RUN_TRAINING;
    }

    @Override
    public String path(Ref ref) {
        return "/training/packs/" + ref;
    }

    @Override
    public List<Offer> offers(Actor.Person actor) {
        return packs.published(actor).stream()
                .map(line -> new Offer(
                        line.ref(),
                        line.title(),
                        "%s, version %d, %s".formatted(line.ref(), line.published(), line.audience())))
                .toList();
    }

    @Override
    public Given give(Actor.Person actor, Ref ref) {
        var version = packs.pack(actor, ref).stream()
                .flatMap(pack -> packs.versions(actor, pack.id()).stream())
                .filter(one -> one.state() == VersionState.PUBLISHED)
                .findFirst()
                .orElseThrow(() -> new NotFound(ref));
        var content = JsonMapper.shared().readTree(PackFile.of(version).bytes());
        var numbers = national(actor);
        var without = Gaps.each(content, text -> Gaps.left(text, numbers));
        return new Given(
                new Material(code(), ref.value(), version.number(), version.title(), without, List.of()),
                without.equals(content) ? List.of() : List.of("Numbers or addresses in its texts"));
    }

    private Set<String> national(Actor actor) {
        return helpLines.on(actor, LocalDate.now(clock)).stream()
                .filter(HelpLine::national)
                .map(line -> Gaps.digits(line.number()))
                .collect(Collectors.toSet());
    }

    @Override
    public Reading read(Actor.Person actor, Material material, List<Ref> before) {
        return switch (said(material)) {
            case Ruling.Refused<PackFile.Read>(var problems) ->
                Reading.refused(problems.stream().map(Problem::message).toList());
            case Ruling.Agreed<PackFile.Read>(var said) -> {
                var here = here(actor, before);
                if (here.isPresent() && open(actor, here.get())) {
                    yield Reading.refused(List.of(
                            "%s, which came in earlier, is being written or reviewed. Publish or discard that version first"
                                    .formatted(here.get().ref())));
                }
                yield new Reading(
                        List.of(),
                        here.map(pack ->
                                        "A new version of %s, which came in earlier, as a draft. What is in use stays until somebody publishes it"
                                                .formatted(pack.ref()))
                                .orElse("A new workshop pack for all areas, as a draft"),
                        said.content().stages().stream()
                                .map(stage -> "%s (%d minutes)".formatted(stage.title(), stage.minutes()))
                                .toList(),
                        PackRules.gaps(said.content()));
            }
        };
    }

    private static Ruling<PackFile.Read> said(Material material) {
        return material.files().isEmpty()
                ? PackFile.read(JsonMapper.shared().writeValueAsBytes(material.content()))
                : Ruling.refused("file", "A workshop pack has no files");
    }

    /// The pack that the same source became earlier, if it may still be written.
    private Optional<Pack> here(Actor actor, List<Ref> before) {
        return before.stream()
                .findFirst()
                .flatMap(ref -> packs.pack(actor, ref))
                .filter(pack -> pack.writable(actor));
    }

    private boolean open(Actor actor, Pack pack) {
        return packs.versions(actor, pack.id()).stream()
                .anyMatch(one -> one.state() == VersionState.DRAFT || one.state() == VersionState.IN_REVIEW);
    }

    @Override
    public Ref take(Actor.Person actor, Material material, List<Ref> before, String origin) {
        if (!(said(material) instanceof Ruling.Agreed<PackFile.Read>(var said))) {
            throw new InvariantViolation("a workshop pack that was not read before");
        }
        var here = here(actor, before);
        if (here.isEmpty()) {
            var ref = saves.newRef();
            saves.save(actor, PackEvent.begin(actor, ref, null, said.title(), said.audience(), said.content(), origin));
            return ref;
        }
        var pack = here.get();
        int number = packs.versions(actor, pack.id()).getFirst().number() + 1;
        saves.save(
                actor,
                new PackEvent.Begun(
                        null,
                        PackVersion.draft(
                                pack.id(),
                                pack.area(),
                                number,
                                said.title(),
                                said.audience(),
                                said.content(),
                                actor.id())));
        return pack.ref();
    }
}
