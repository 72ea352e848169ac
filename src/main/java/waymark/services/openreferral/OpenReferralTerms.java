package waymark.services.openreferral;

import static waymark.services.openreferral.OpenReferralIds.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import waymark.services.Coded;
import waymark.services.ImmigrationPosition;
import waymark.services.ServiceRow;

/// What Open Referral UK has no field for, as terms of our own lists: kind of help, gender, immigration
/// position, NRM, who can bring a person in. A reader who does not know our lists still reads their words.
final class OpenReferralTerms {

    private static final String TAXONOMY = "Waymark";

    private OpenReferralTerms() {}

    static List<Map<String, Object>> of(ServiceRow row, OpenReferralIds ids) {
        var eligibility = row.details().eligibility();
        var all = new ArrayList<Map<String, Object>>();
        all.add(attribute(ids, row, "service_type", "kind", row.details().kind(), row.kindName()));
        all.add(coded(ids, row, "gender", eligibility.gender()));
        if (eligibility.anyPosition()) {
            all.add(attribute(
                    ids,
                    row,
                    "eligibility",
                    "immigration",
                    ImmigrationPosition.ANYONE,
                    ImmigrationPosition.ANYONE_WORDS));
        }
        eligibility.positions().forEach(one -> all.add(coded(ids, row, "immigration", one)));
        all.add(coded(ids, row, "nrm", eligibility.nrm()));
        all.add(coded(ids, row, "way_in", row.details().reach().wayIn()));
        if (row.service().demonstration()) {
            all.add(attribute(ids, row, "status", "demonstration", "demonstration", "Invented for a demonstration"));
        }
        return all;
    }

    private static Map<String, Object> coded(OpenReferralIds ids, ServiceRow row, String list, Coded one) {
        return attribute(ids, row, "eligibility", list, one.code(), one.words());
    }

    private static Map<String, Object> attribute(
            OpenReferralIds ids, ServiceRow row, String link, String list, String code, String words) {
        return object(
                "id",
                ids.of("attribute", row.ref() + "/" + list + "/" + code),
                "link_type",
                link,
                "taxonomy_term",
                object(
                        "id",
                        ids.of("taxonomy_term", list + "/" + code),
                        "code",
                        code,
                        "name",
                        words,
                        "description",
                        words,
                        "taxonomy",
                        TAXONOMY + " " + list,
                        "taxonomy_detail",
                        object(
                                "id",
                                ids.of("taxonomy", list),
                                "name",
                                TAXONOMY + " " + list,
                                "description",
                                "Terms that partners of an anti-slavery partnership choose from")));
    }
}
