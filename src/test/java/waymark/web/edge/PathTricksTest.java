package waymark.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.DeepRun;
import waymark.RouteState;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Permission;
import waymark.web.mvc.Routes.Route;

/// Addresses that two programs may read differently: doubled and encoded slashes, dots, parameters in the
/// path, other letters. None opens a route that is shut at its plain address, and none breaks anything. On
/// the real server, since its own reading of an address is part of it. An ordinary run visits the routes that
/// [RouteState] names.
@WaymarkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathTricksTest {

    @LocalServerPort
    int port;

    @Autowired
    RouteState state;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    private int tried;

    @AfterAll
    void tell() {
        System.out.printf("Path tricks: %,d addresses%n", tried);
    }

    /// Ways to write the address of a route that is not the member's.
    private static Map<String, String> tricks(String path) {
        var last = path.substring(path.lastIndexOf('/') + 1);
        var parent = path.substring(0, path.lastIndexOf('/') + 1);
        var tricks = new LinkedHashMap<String, String>();
        tricks.put("doubled slash", "/" + path);
        tricks.put("slash after", path + "/");
        tricks.put("doubled slash inside", parent + "/" + last);
        tricks.put("dot", parent + "./" + last);
        tricks.put("dots", "/privacy/.." + path);
        tricks.put("encoded dots", "/privacy/%2e%2e" + path);
        tricks.put("encoded dots and slash", "/privacy%2f%2e%2e" + path);
        tricks.put("encoded twice", "/privacy/%252e%252e" + path);
        tricks.put("parameter after", path + ";x=1");
        tricks.put("parameter inside", parent + ";x=1/" + last);
        tricks.put("dots with a parameter", "/privacy/..;" + path);
        tricks.put("encoded slash", parent + "%2f" + last);
        tricks.put("backslash", parent + "%5c" + last);
        tricks.put("capitals", path.toUpperCase(java.util.Locale.ROOT));
        tricks.put("null after", path + "%00");
        tricks.put("null and an ending", path + "%00.css");
        tricks.put("an ending", path + ".css");
        tricks.put("an encoded letter", parent + "%" + Integer.toHexString(last.charAt(0)) + last.substring(1));
        tricks.put("a space after", path + "%20");
        tricks.put("a line after", path + "%0a");
        tricks.put("an overlong letter", parent + "%c0%af" + last);
        tricks.put("under the assets", "/assets/.." + path);
        tricks.put("under the assets, encoded", "/assets/%2e%2e" + path);
        return tricks;
    }

    private List<Route> shut(Predicate<Permission> opened) {
        return state.visitedBy(getClass()).stream()
                .filter(route -> route.method().equals("GET") && route.permission() != null)
                .filter(route -> !route.path().contains("{") && route.path().length() > 1)
                .filter(route -> !opened.test(Objects.requireNonNull(route.permission())))
                .toList();
    }

    private void ask(Route route, String cookie, List<String> wrong) {
        var http = new RawHttp(port);
        tricks(route.path()).forEach((trick, path) -> {
            tried++;
            var reply = cookie.isEmpty()
                    ? http.ask("GET " + path + " HTTP/1.1")
                    : http.ask("GET " + path + " HTTP/1.1", "Cookie: waymark_session=" + cookie);
            if (reply.status() == 0 || reply.status() >= 500 || reply.status() == 200) {
                wrong.add("%s, %s: answered %d".formatted(route.path(), trick, reply.status()));
            }
        });
    }

    @Test
    void no_way_of_writing_an_address_opens_a_route_to_nobody() {
        var wrong = new ArrayList<String>();
        shut(_ -> false).forEach(route -> ask(route, "", wrong));

        assertThat(String.join("\n", wrong)).isEmpty();
        assertThat(tried).isGreaterThan(DeepRun.times(300, 500));
    }

    @Test
    void no_way_of_writing_an_address_opens_a_route_that_is_not_a_members() {
        var member = someone.member("HCC");
        var cookie = visit.as(member).cookie();
        var wrong = new ArrayList<String>();
        shut(member::may).forEach(route -> ask(route, cookie, wrong));

        assertThat(String.join("\n", wrong)).isEmpty();
    }
}
