package waymark.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.analysis.coverage.DemonstrationCoverage;
import waymark.analysis.estimates.DemonstrationEstimates;
import waymark.analysis.overlap.DemonstrationOverlaps;
import waymark.analysis.releases.DemonstrationReleases;
import waymark.analysis.returns.DemonstrationReturns;
import waymark.consultation.DemonstrationConsultation;
import waymark.directory.DirectoryApi;
import waymark.directory.PeopleApi;
import waymark.exchange.consumers.DemonstrationConsumers;
import waymark.funding.DemonstrationFunding;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.strategy.StrategyApi;

/// Makes the demonstration data at the first start: fictional people in the real partnership, their four
/// plans and their quarters up to today. All of it in one transaction, so that an interrupted start makes it
/// anew and nobody ever sees half of it; everything through the interfaces, rules and row policies that
/// people meet, acting as the people themselves.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
@ConditionalOnBooleanProperty(name = "waymark.world", matchIfMissing = true)
@Order(20) // after the partnership's import
class DemonstrationWorld implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationWorld.class);

    private static final DemonstrationFunding.Places FUNDED =
            new DemonstrationFunding.Places("WILBERFORCE", "HUMBERSIDE_POLICE", "NORTH_LINCOLNSHIRE");

    private final DirectoryApi directory;
    private final PeopleApi everybody;
    private final StrategyApi strategy;
    private final DemoPeople people;
    private final DemoDeliveryPlan delivery;
    private final DemoActionPlans plans;
    private final DemoQuarters quarters;
    private final DemoPathways pathways;
    private final DemoContacts contacts;
    private final DemoServices services;
    private final DemoHandovers handovers;
    private final DemoMeetings meetings;
    private final DemoDuties duties;
    private final DemoRisks risks;
    private final DemoAccountability accountability;
    private final DemoCases cases;
    private final DemoCaseConsent consent;
    private final DemoCaseRights rights;
    private final DemoCasePlan plan;
    private final DemoCasePlanCopy planCopy;
    private final DemoCaseSharing sharing;
    private final DemoCaseReferral referral;
    private final DemoCaseAccess access;
    private final DemoCaseload caseload;
    private final DemoCaseNotification notification;
    private final DemoCaseOutcomes outcomes;
    private final DemoCaseSafety safety;
    private final DemoConferences conferences;
    private final DemoTraining training;
    private final DemoIntelligence intelligence;
    private final DemoWorkshop workshop;
    private final DemoLearning learning;
    private final DemoOperations operations;
    private final DemoDisruption disruption;
    private final DemonstrationOverlaps overlaps;
    private final DemoPictures pictures;
    private final DemoCampaigns campaigns;
    private final DemonstrationFunding funding;
    private final DemonstrationConsumers consumers;
    private final DemonstrationCoverage coverage;
    private final DemonstrationEstimates estimates;
    private final DemonstrationReturns returns;
    private final DemonstrationReleases releases;
    private final DemonstrationConsultation consultation;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstrationWorld(
            DirectoryApi directory,
            PeopleApi everybody,
            StrategyApi strategy,
            DemoPeople people,
            DemoDeliveryPlan delivery,
            DemoActionPlans plans,
            DemoQuarters quarters,
            DemoPathways pathways,
            DemoContacts contacts,
            DemoServices services,
            DemoHandovers handovers,
            DemoMeetings meetings,
            DemoDuties duties,
            DemoRisks risks,
            DemoAccountability accountability,
            DemoCases cases,
            DemoCaseConsent consent,
            DemoCaseRights rights,
            DemoCasePlan plan,
            DemoCasePlanCopy planCopy,
            DemoCaseSharing sharing,
            DemoCaseReferral referral,
            DemoCaseAccess access,
            DemoCaseload caseload,
            DemoCaseNotification notification,
            DemoCaseOutcomes outcomes,
            DemoCaseSafety safety,
            DemoConferences conferences,
            DemoTraining training,
            DemoIntelligence intelligence,
            DemoWorkshop workshop,
            DemoLearning learning,
            DemoOperations operations,
            DemoDisruption disruption,
            DemonstrationOverlaps overlaps,
            DemoPictures pictures,
            DemoCampaigns campaigns,
            DemonstrationFunding funding,
            DemonstrationConsumers consumers,
            DemonstrationCoverage coverage,
            DemonstrationEstimates estimates,
            DemonstrationReturns returns,
            DemonstrationReleases releases,
            DemonstrationConsultation consultation,
            TransactionTemplate transaction,
            Clock clock) {
        this.directory = directory;
        this.everybody = everybody;
        this.strategy = strategy;
        this.people = people;
        this.delivery = delivery;
        this.plans = plans;
        this.quarters = quarters;
        this.pathways = pathways;
        this.contacts = contacts;
        this.services = services;
        this.handovers = handovers;
        this.meetings = meetings;
        this.duties = duties;
        this.risks = risks;
        this.accountability = accountability;
        this.cases = cases;
        this.consent = consent;
        this.rights = rights;
        this.plan = plan;
        this.planCopy = planCopy;
        this.sharing = sharing;
        this.referral = referral;
        this.access = access;
        this.caseload = caseload;
        this.notification = notification;
        this.outcomes = outcomes;
        this.safety = safety;
        this.conferences = conferences;
        this.training = training;
        this.intelligence = intelligence;
        this.workshop = workshop;
        this.learning = learning;
        this.operations = operations;
        this.disruption = disruption;
        this.overlaps = overlaps;
        this.pictures = pictures;
        this.campaigns = campaigns;
        this.funding = funding;
        this.consumers = consumers;
        this.coverage = coverage;
        this.estimates = estimates;
        this.returns = returns;
        this.releases = releases;
        this.consultation = consultation;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentActor.run(
                DemoPeople.SYSTEM,
                () -> transaction.executeWithoutResult(state -> {
                    if (!directory.areas(DemoPeople.SYSTEM).isEmpty()
                            && everybody.current(DemoPeople.SYSTEM).isEmpty()) {
                        make(new DemoCalendar(LocalDate.now(clock)));
                        LOG.info("demonstration data made");
                    }
                }));
    }

    /// The quarter being reported is the last that has ended.
    void make(DemoCalendar days) {
        var persons = people.add(days);
        var settings = strategy.settings(DemoPeople.SYSTEM, days.today());
        var reported = settings.quarter(days.today()).previous();
        var timeline = new DemoTimeline();
        var measures = delivery.addTo(timeline, persons, days, reported);
        plans.addTo(timeline, persons, days);
        quarters.addTo(timeline, persons, measures, days, reported, settings.firstMonth());
        pathways.addTo(timeline, persons, days);
        contacts.addTo(timeline, persons, days);
        services.addTo(timeline, persons, days);
        handovers.addTo(timeline, persons, days);
        meetings.addTo(timeline, persons, days);
        duties.addTo(timeline, persons, days);
        risks.addTo(timeline, persons, days);
        accountability.addTo(timeline, persons, days);
        cases.addTo(timeline, persons, days);
        consent.addTo(timeline, persons, days);
        safety.addTo(timeline, persons, days);
        rights.addTo(timeline, persons, days);
        plan.addTo(timeline, persons, days);
        sharing.addTo(timeline, persons, days);
        access.addTo(timeline, persons, days);
        caseload.addTo(timeline, persons, days);
        planCopy.addTo(timeline, persons, days);
        referral.addTo(timeline, persons, days);
        notification.addTo(timeline, persons, days);
        outcomes.addTo(timeline, persons, days);
        rights.endIn(timeline, persons, days);
        conferences.addTo(timeline, persons, days);
        training.addTo(timeline, persons, days);
        intelligence.addTo(timeline, persons, days);
        workshop.addTo(timeline, persons, days);
        learning.addTo(timeline, persons, days);
        operations.addTo(timeline, persons, days);
        disruption.addTo(timeline, persons, days);
        pictures.addTo(timeline, persons, days);
        campaigns.addTo(timeline, persons, days);
        timeline.on(days.day(-1), () -> compareLists(persons, days));
        covered(timeline, persons, days);
        timeline.on(
                days.day(-1),
                () -> releases.add(
                        DemoPeople.find(persons, "analyst"),
                        DemoPeople.find(persons, "coordinator"),
                        people::as,
                        reported,
                        days.today()));
        analyses(timeline, persons, days, reported);
        timeline.on(days.day(-1), () -> consulted(persons, days));
        timeline.on(
                days.day(-1),
                () -> people.as(
                        DemoPeople.find(persons, "funding_manager"),
                        actor -> funding.record(actor, FUNDED, days.today())));
        timeline.on(
                days.day(-1),
                () -> people.as(
                        DemoPeople.find(persons, "lists_council"), actor -> funding.lend(actor, "HULL", days.today())));
        timeline.on(days.day(-1), () -> asked(persons, days));
        timeline.run();
    }

    /// A system of a partner that two administrators let in, and one that waits for the second of them.
    private void asked(Map<String, Actor.Person> persons, DemoCalendar days) {
        var known = new ArrayList<Ref>();
        people.as(DemoPeople.find(persons, "admin"), actor -> {
            known.add(consumers.register(actor, "Case system of the council", "HCC", "HULL"));
            consumers.key(actor, known.getFirst(), days.today());
            consumers.register(actor, "Map of services", "HUMBERCARE", "NORTH_LINCOLNSHIRE");
        });
        people.as(DemoPeople.find(persons, "fire"), actor -> consumers.approve(actor, known.getFirst()));
    }

    /// Published local figures, who is reached, and two gaps.
    private void covered(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var analyst = DemoPeople.find(persons, "analyst");
        var consultation = DemoPeople.find(persons, "consultation_lead");
        timeline.on(
                days.day(-1),
                () -> people.as(analyst, actor -> {
                    coverage.figures(
                            actor,
                            "The newest figure for the whole of Humberside is of the year to March 2023.",
                            "Whether that figure counts referrals sent or received. No figure was found for Hull, East Riding"
                                    + " and North Lincolnshire alone.");
                    coverage.gap(
                            actor,
                            "People who wash cars and speak Kurdish",
                            "ckb",
                            "HULL",
                            "No report and no hand-over in a year names Kurdish, and visits keep meeting people who speak it.",
                            "Posters and films in Kurdish, and somebody they trust to ask.");
                }));
        timeline.on(
                days.day(-1),
                () -> people.as(consultation, actor -> {
                    var gap = coverage.gap(
                            actor,
                            "Seasonal workers on farms",
                            "ro",
                            "EAST_RIDING",
                            "They leave before anybody has learned their names.",
                            "Visits in the first week of the harvest.");
                    coverage.takeUp(actor, gap, "Two visits with growers before the harvest.");
                }));
    }

    /// An estimate that is refused, another that is begun, and a return to the national network.
    private void analyses(
            DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days, Quarter reported) {
        var analyst = DemoPeople.find(persons, "analyst");
        var second = DemoPeople.find(persons, "analyst_second");
        timeline.on(days.day(-1), () -> {
            var prepared = new ArrayList<Ref>();
            people.as(analyst, actor -> prepared.add(estimates.prepare(actor, second, days.day(-760), days.day(-400))));
            estimates.workOut(DemoPeople.SYSTEM);
            people.as(analyst, actor -> estimates.send(actor, prepared.getFirst()));
            people.as(second, actor -> estimates.agree(actor, prepared.getFirst()));
            people.as(analyst, actor -> estimates.open(actor, second, days.day(-380), days.day(-20)));
            people.as(analyst, actor -> returns.begin(actor, reported, days.day(20)));
        });
    }

    /// Two organisations compare lists of invented people.
    private void compareLists(Map<String, Actor.Person> persons, DemoCalendar days) {
        var council = DemoPeople.find(persons, "lists_council");
        var charity = DemoPeople.find(persons, "org_lead");
        var comparison = new ArrayList<Ref>();
        people.as(council, actor -> comparison.add(overlaps.begin(actor, "HUMBERCARE", "Hull", days.day(-1))));
        var ref = comparison.getFirst();
        people.as(council, actor -> overlaps.sign(actor, ref));
        people.as(charity, actor -> overlaps.sign(actor, ref));
        people.as(council, actor -> overlaps.handIn(actor, ref, 0, 0, 64));
        people.as(charity, actor -> overlaps.handIn(actor, ref, 1, 41, 120));
        people.as(council, actor -> overlaps.propose(actor, ref));
        people.as(charity, actor -> overlaps.agree(actor, ref));
        overlaps.compare(DemoPeople.SYSTEM);
        people.as(council, actor -> overlaps.handOver(actor, ref));
    }

    /// The consultation of 2020 as it was published, one that is told back, and one that is open.
    private void consulted(Map<String, Actor.Person> persons, DemoCalendar days) {
        var lead = DemoPeople.find(persons, "consultation_lead");
        var second = DemoPeople.find(persons, "consultation_second");
        var refs = new ArrayList<Ref>();
        people.as(lead, actor -> {
            consultation.before(actor);
            refs.add(consultation.ask(
                    actor, "What helps against modern slavery?", days.day(-150), days.day(-105), false));
            refs.add(consultation.ask(actor, "What would help you?", days.day(-5), days.day(40), true));
        });
        people.as(DemoPeople.find(persons, "org_lead"), actor -> consultation.answersFor(actor, refs.getLast()));
        refs.forEach(ref -> consultation.answered(DemoPeople.SYSTEM, ref));
        consultation.close(DemoPeople.SYSTEM);
        var told = refs.getFirst();
        people.as(lead, actor -> {
            consultation.themes(actor, told);
            consultation.read(actor, told, true, 0);
        });
        people.as(second, actor -> consultation.read(actor, told, false, 9));
        people.as(lead, actor -> consultation.tellBack(actor, told, days.day(-60), days.today()));
    }
}
