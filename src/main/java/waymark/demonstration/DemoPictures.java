package waymark.demonstration;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.campaigns.pictures.catalogue.Licence;
import waymark.campaigns.pictures.catalogue.Medium;
import waymark.campaigns.pictures.catalogue.Origin;
import waymark.campaigns.pictures.catalogue.OwnSetIntake;
import waymark.campaigns.pictures.catalogue.Panel;
import waymark.campaigns.pictures.catalogue.Picture;
import waymark.campaigns.pictures.catalogue.PictureEvent;
import waymark.campaigns.pictures.catalogue.Pictures;
import waymark.campaigns.pictures.catalogue.Purpose;
import waymark.campaigns.pictures.catalogue.RecallReason;
import waymark.campaigns.pictures.catalogue.RefusalReason;
import waymark.campaigns.pictures.catalogue.RenditionMaker;
import waymark.campaigns.pictures.catalogue.WhoIsShown;
import waymark.campaigns.pictures.people.PeopleShown;
import waymark.campaigns.pictures.uses.UsesOfPictures;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;

/// The library of pictures of the demonstration: the illustrations that come with Waymark, two empty places, one
/// picture with two people whose agreement ends soon, one refused, one recalled. All of it was drawn for it, and
/// everybody in it is invented.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoPictures {

    private static final String SOURCE = "Drawn for the demonstration";
    private static final List<String> AGREED = List.of(
            Medium.PRINT.of(Purpose.CAMPAIGN), Medium.WEB.of(Purpose.CAMPAIGN), Medium.SCREEN.of(Purpose.TRAINING));

    private final Pictures pictures;
    private final OwnSetIntake own;
    private final PeopleShown shown;
    private final UsesOfPictures uses;
    private final DemoPeople people;

    DemoPictures(Pictures pictures, OwnSetIntake own, PeopleShown shown, UsesOfPictures uses, DemoPeople people) {
        this.pictures = pictures;
        this.own = own;
        this.shown = shown;
        this.uses = uses;
        this.people = people;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var keeper = DemoPeople.find(persons, "picture_custodian");
        var editor = DemoPeople.find(persons, "campaign_editor");
        var identities = DemoPeople.find(persons, "victims");
        var met = days.day(-120);
        var harbour = new AtomicReference<Ref>();
        var recalled = new AtomicReference<Ref>();
        timeline.on(met, () -> {
            people.as(keeper, actor -> {
                own.take(actor);
                add(actor, "An empty quay in fog", "A quay without anybody on a foggy morning", WhoIsShown.NONE, false);
                add(actor, "A road between fields", "A straight road, fields and a wide sky", WhoIsShown.NONE, false);
                refuse(actor, met);
                harbour.set(add(
                        actor,
                        "Two people by the water",
                        "Two people on a bench by the river, seen from behind",
                        WhoIsShown.REAL,
                        true));
                shown.add(actor, pictures.get(actor, harbour.get()), "on the left of the bench", false);
                shown.add(actor, pictures.get(actor, harbour.get()), "on the right of the bench", false);
                recalled.set(
                        add(actor, "The evening market", "A market square in the evening", WhoIsShown.NONE, false));
            });
            people.as(identities, actor -> agree(actor, harbour.get(), met, days.day(25)));
            people.as(keeper, actor -> publishAll(actor, met));
        });
        var used = days.day(-60);
        timeline.on(
                used,
                () -> people.as(editor, actor -> {
                    use(actor, harbour.get(), "The poster about work in the port, in four libraries");
                    use(actor, recalled.get(), "The leaflet of the summer, 400 copies");
                }));
        var ended = days.day(-3);
        timeline.on(ended, () -> people.as(keeper, actor -> recall(actor, recalled.get(), ended)));
    }

    private Ref add(Actor actor, String title, String description, WhoIsShown who, boolean figures) {
        var ref = pictures.nextRef();
        var about = new Picture.About(
                title,
                description + " (invented)",
                who == WhoIsShown.REAL ? Origin.PHOTOGRAPH : Origin.DRAWING,
                who,
                SOURCE,
                "Waymark contributors",
                "Picture: Waymark, demonstration",
                "No rights reserved (CC0 1.0)",
                Licence.CC0,
                "",
                null,
                description + ".");
        var id = pictures.add(actor, ref, about, null);
        pictures.save(
                actor,
                new Picture.Draft(id, ref, 1, about, List.of()),
                1,
                RenditionMaker.renditions(drawn(title, figures), "jpeg"));
        return ref;
    }

    private void agree(Actor actor, Ref ref, LocalDate on, LocalDate until) {
        shown.in(actor, pictures.get(actor, ref).id())
                .forEach(person -> shown.agree(
                        actor,
                        person,
                        new PeopleShown.NewConsent("CONVERSATION", on.minusDays(10), until, AGREED, "English", false)));
    }

    private void refuse(Actor actor, LocalDate on) {
        var ref = add(
                actor,
                "A figure in a dark cellar",
                "A staged photograph: a person crouches in a dark cellar, a rope beside them",
                WhoIsShown.NONE,
                false);
        var it = pictures.get(actor, ref);
        pictures.save(
                actor,
                new PictureEvent.Refused(
                        it.id(),
                        ref,
                        it.version(),
                        List.of(RefusalReason.BONDS, RefusalReason.STAGED),
                        "Nobody whom we know was held like this; most went to work by bus each day.",
                        "The bus stop of our own set",
                        null,
                        on));
    }

    /// The panel publishes all that waits: whatever was described goes to it first.
    private void publishAll(Actor actor, LocalDate on) {
        var panel = pictures.add(
                actor, new Panel(UUID.randomUUID(), on, 6, 3, "Invented for the demonstration", actor.name()));
        pictures.in(actor, List.of("DRAFT")).forEach(one -> {
            var it = pictures.get(actor, one.ref());
            pictures.save(actor, new PictureEvent.Checked(it.id(), it.ref(), it.version(), on));
        });
        pictures.in(actor, List.of("REVIEW")).forEach(one -> {
            var it = pictures.get(actor, one.ref());
            pictures.save(actor, new PictureEvent.Published(it.id(), it.ref(), it.version(), panel, on));
        });
    }

    private void use(Actor.Person actor, Ref ref, String what) {
        if (!(pictures.get(actor, ref) instanceof Picture.Published published)) {
            throw new InvariantViolation("a picture of the demonstration that is not published");
        }
        uses.add(actor, published, Purpose.CAMPAIGN, Medium.PRINT, what, "", "");
    }

    private void recall(Actor actor, Ref ref, LocalDate on) {
        var it = pictures.get(actor, ref);
        pictures.save(
                actor,
                new PictureEvent.Recalled(
                        it.id(),
                        ref,
                        it.version(),
                        RecallReason.LICENCE,
                        "The maker needs it back (invented).",
                        on.atTime(10, 0).toInstant(ZoneOffset.UTC)));
    }

    /// A plain landscape: sky, land or water, and perhaps two small figures.
    private static BufferedImage drawn(String title, boolean figures) {
        var picture = new BufferedImage(1_600, 1_000, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        boolean water = !title.contains("road");
        pen.setPaint(new GradientPaint(0, 0, new Color(0xB5CBC8), 0, 620, new Color(0xFFF4D6)));
        pen.fillRect(0, 0, 1_600, 620);
        pen.setPaint(new GradientPaint(
                0, 620, new Color(water ? 0x3F8A96 : 0x9FBFAE), 0, 1_000, new Color(water ? 0x10393F : 0x4F8F86)));
        pen.fillRect(0, 620, 1_600, 380);
        pen.setColor(new Color(0x6F777B));
        pen.fillPolygon(new int[] {760, 840, 1_150, 450}, new int[] {620, 620, 1_000, 1_000}, 4);
        if (figures) {
            pen.setColor(new Color(0x10393F));
            pen.fillRoundRect(560, 700, 480, 36, 12, 12);
            for (int x : new int[] {680, 860}) {
                pen.fillRoundRect(x, 560, 70, 150, 50, 50);
                pen.fillOval(x + 12, 500, 46, 56);
            }
        }
        pen.dispose();
        return picture;
    }
}
