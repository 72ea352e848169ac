package waymark.demonstration;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.campaigns.CampaignsApi;
import waymark.campaigns.CampaignsApi.NewCampaign;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// The campaigns of the demonstration: one that ended and taught something, its copy in another area, one that
/// runs with a public event and one to come; a toolkit in three languages, and two newsletters.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoCampaigns {

    private static final String INVENTED = "Invented for the demonstration. ";
    private static final String ITEM = "Text for a poster";
    private static final int RUNS = 28;
    private static final int DOWNLOADS = 9;

    private final DemoPeople people;
    private final CampaignsApi campaigns;

    DemoCampaigns(DemoPeople people, CampaignsApi campaigns) {
        this.people = people;
        this.campaigns = campaigns;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var editor = DemoPeople.find(persons, "campaign_editor");
        var coordinator = DemoPeople.find(persons, "coordinator");
        var refs = new HashMap<String, Ref>();
        carWashes(timeline, editor, coordinator, days, refs);
        others(timeline, coordinator, days, refs);
        newsletters(timeline, editor, coordinator, days);
    }

    private static NewCampaign carWash(String area, LocalDate from, @Nullable Integer pounds) {
        return new NewCampaign(
                area,
                "Look again at the car wash",
                INVENTED + "Drivers know the signs at a hand car wash and whom to tell.",
                "Drivers who use hand car washes",
                List.of("en", "pl", "ro"),
                List.of("POSTERS", "SOCIAL_MEDIA", "VISITS"),
                from,
                from.plusDays(RUNS),
                pounds,
                "SP3.2",
                2,
                "",
                null);
    }

    private void carWashes(
            DemoTimeline timeline,
            Actor.Person editor,
            Actor.Person coordinator,
            DemoCalendar days,
            Map<String, Ref> refs) {
        var first = days.day(-170);
        var files = new HashMap<String, UUID>();
        timeline.on(
                days.day(-200),
                () -> people.as(
                        editor,
                        actor ->
                                refs.put("hull", campaigns.plan(actor, carWash("HULL", first, 1850), days.day(-200)))));
        timeline.on(
                first,
                () -> people.as(editor, actor -> {
                    campaigns.step(actor, ref(refs, "hull"), "", first);
                    toolkit(actor, refs, files, first);
                }));
        timeline.on(days.day(-151), () -> downloads(files, first));
        timeline.on(
                days.day(-150),
                () -> people.as(editor, actor -> {
                    campaigns.reach(
                            actor,
                            ref(refs, "hull"),
                            "POSTERS",
                            21_000,
                            "Invented: passengers of the bus company",
                            days.day(-150));
                    campaigns.reach(
                            actor,
                            ref(refs, "hull"),
                            "SOCIAL_MEDIA",
                            8_400,
                            "Invented: statistics of the council’s account",
                            days.day(-150));
                }));
        timeline.on(
                days.day(-140),
                () -> people.as(editor, actor -> campaigns.step(actor, ref(refs, "hull"), "", days.day(-140))));
        timeline.on(
                days.day(-120),
                () -> people.as(
                        editor,
                        actor -> campaigns.step(
                                actor,
                                ref(refs, "hull"),
                                INVENTED
                                        + "Visits worked better than posters: people at the car washes asked questions once we came a second time. We would have the Romanian text ready from the first day.",
                                days.day(-120))));
        var next = days.day(-12);
        timeline.on(
                days.day(-40),
                () -> people.as(
                        coordinator,
                        actor -> refs.put(
                                "copy",
                                campaigns.copy(
                                        actor, ref(refs, "hull"), carWash("EAST_RIDING", next, null), days.day(-40)))));
        timeline.on(next, () -> people.as(coordinator, actor -> campaigns.step(actor, ref(refs, "copy"), "", next)));
    }

    private void toolkit(Actor.Person actor, Map<String, Ref> refs, Map<String, UUID> files, LocalDate on) {
        var kit = campaigns.toolkit(
                actor,
                "HULL",
                ref(refs, "hull"),
                "Look again at the car wash: texts",
                "Short texts for posters and posts. " + INVENTED.strip());
        for (var language : List.of("en", "pl", "ro")) {
            files.put(
                    language,
                    campaigns.file(actor, kit, ITEM, language, "poster-" + language + ".txt", text(language), "", on));
        }
        campaigns.publish(actor, kit, on);
        refs.put("kit", kit);
    }

    private void downloads(Map<String, UUID> files, LocalDate from) {
        files.forEach((language, file) -> {
            for (int day = 0; day < DOWNLOADS; day++) {
                campaigns.downloads(
                        DemoPeople.SYSTEM, file, from.plusDays(2L * day + 1), 1 + (day * 7 + language.charAt(0)) % 5);
            }
        });
    }

    /// What the public side says in each language, so that no translation is invented.
    private static String text(String language) {
        var name = language.equals("en") ? "/messages.properties" : "/messages_" + language + ".properties";
        var messages = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(DemoCampaigns.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            messages.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return messages.getProperty("signs.description", "") + "\n\n" + messages.getProperty("report.start.lead", "")
                + "\n";
    }

    private void others(DemoTimeline timeline, Actor.Person coordinator, DemoCalendar days, Map<String, Ref> refs) {
        var from = days.day(-5);
        timeline.on(
                days.day(-30),
                () -> people.as(
                        coordinator,
                        actor -> refs.put(
                                "port",
                                campaigns.plan(
                                        actor,
                                        new NewCampaign(
                                                "NORTH_EAST_LINCOLNSHIRE",
                                                "Working on the quay",
                                                INVENTED
                                                        + "People who work at the port know what they are owed, and where to get help.",
                                                "People who work at the port, and those who pay them",
                                                List.of("en", "lv", "lt"),
                                                List.of("EVENTS", "LEAFLETS"),
                                                from,
                                                from.plusDays(RUNS),
                                                900,
                                                "SP3.2",
                                                3,
                                                "Come and ask about pay, hours and papers. Tea is free, and nobody writes down your name. Invented for the demonstration.",
                                                new CampaignsApi.NewEvent(
                                                        days.day(9),
                                                        "17:30",
                                                        "19:30",
                                                        "Seafarers’ Centre, Grimsby (invented)")),
                                        days.day(-30)))));
        timeline.on(from, () -> people.as(coordinator, actor -> campaigns.step(actor, ref(refs, "port"), "", from)));
        timeline.on(
                days.day(-3),
                () -> people.as(
                        coordinator,
                        actor -> campaigns.plan(
                                actor,
                                new NewCampaign(
                                        "NORTH_LINCOLNSHIRE",
                                        "Rooms above the shop",
                                        INVENTED
                                                + "Landlords and letting agents know the signs of too many people in one house.",
                                        "Landlords and letting agents",
                                        List.of("en"),
                                        List.of("EMAIL", "VISITS"),
                                        days.day(45),
                                        days.day(75),
                                        400,
                                        "SP3.2",
                                        2,
                                        "",
                                        null),
                                days.day(-3))));
    }

    private void newsletters(DemoTimeline timeline, Actor.Person editor, Actor.Person coordinator, DemoCalendar days) {
        var refs = new HashMap<String, Ref>();
        timeline.on(days.day(-100), () -> people.as(coordinator, campaigns::wants));
        timeline.on(
                days.day(-95),
                () -> people.as(
                        editor,
                        actor -> refs.put(
                                "sent",
                                campaigns.newsletter(
                                        actor,
                                        "HULL",
                                        "What the car washes taught us",
                                        INVENTED
                                                + "Dear champions,\n\nthank you for carrying the posters to 40 shops. Visits worked better than posters: plan for two.\n\nTO COME\n\nA workshop for housing officers. Ask your trainer for a place.",
                                        days.day(-95)))));
        timeline.on(
                days.day(-93),
                () -> people.as(coordinator, actor -> campaigns.send(actor, ref(refs, "sent"), days.day(-93))));
        timeline.on(
                days.day(-2),
                () -> people.as(
                        editor,
                        actor -> campaigns.newsletter(
                                actor,
                                "HULL",
                                "Winter: cold rooms and long hours",
                                INVENTED
                                        + "Dear champions,\n\nin winter people work longer and sleep in colder rooms. Look at the signs again with your team, and tell us what worked.",
                                days.day(-2))));
    }

    private static Ref ref(Map<String, Ref> refs, String key) {
        return Objects.requireNonNull(refs.get(key));
    }
}
