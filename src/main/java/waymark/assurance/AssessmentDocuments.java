package waymark.assurance;

import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.documents.DocumentHolder;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;

/// Documents on assessments: everybody who reads duties reads them, and who writes for the organisation adds
/// them.
@Component
class AssessmentDocuments implements DocumentHolder {

    private final Assessments assessments;
    private final BoundOrganisations organisations;

    AssessmentDocuments(Assessments assessments, BoundOrganisations organisations) {
        this.assessments = assessments;
        this.organisations = organisations;
    }

    @Override
    public String kind() {
        return "assessment";
    }

    @Override
    public String letters() {
        return "DA";
    }

    @Override
    public String path(Ref thing) {
        return "/duties/assessments/" + thing;
    }

    @Override
    public Optional<Thing> find(Actor.Person reader, Ref thing) {
        return reader.may(Permission.VIEW_DUTIES)
                ? assessments.find(thing).map(it -> {
                    var header = it.header();
                    return new Thing(
                            thing,
                            "%s, %s".formatted(header.organisationName(), header.brief()),
                            organisations.get(reader, header.organisation()).assessedBy(reader));
                })
                : Optional.empty();
    }

    @Override
    public boolean recordsDownloads() {
        return false;
    }
}
