package waymark.web.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Public;
import waymark.kernel.RateLimitExceeded;

/// Which limits a route counts against, asked before the handler and after the permission check: a request
/// that is refused uses none up.
@Configuration(proxyBeanMethods = false)
class RateLimitInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    private static final List<String> FILES =
            List.of(".csv", ".json", ".xlsx", ".pdf", "/csv", "/json", "/xlsx", "/pdf", "/file", "/original");
    private static final List<String> WAYS_IN = List.of("/sign-in", "/first/");

    private final RateLimitCounters counts;
    private final boolean on;
    private final byte[] key = new byte[32];

    RateLimitInterceptor(RateLimitCounters counts, @Value("${waymark.limits:true}") boolean on) {
        this.counts = counts;
        this.on = on;
        new SecureRandom().nextBytes(key);
    }

    /// Between the permission check (0) and the page's transaction (100).
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(50);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!on || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        for (var limit : limits(request, pattern, method.hasMethodAnnotation(Public.class))) {
            var wait = counts.wait(limit, who(limit, request));
            if (wait.isPositive()) {
                response.setHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
                throw new RateLimitExceeded(limit.name());
            }
        }
        return true;
    }

    /// @param open true where anybody may ask for it: the budget of an account is for what only accounts get
    static List<RateLimit> limits(HttpServletRequest request, String pattern, boolean open) {
        var limits = new ArrayList<RateLimit>();
        if (request.getMethod().equals("POST") && WAYS_IN.stream().anyMatch(pattern::startsWith)) {
            limits.add(RateLimit.SIGN_IN_IN_ALL);
            if (!fromThisMachine(request)) {
                limits.add(RateLimit.SIGN_IN);
            }
        }
        if (pattern.equals("/sign-in/organisation/{id}/answer") && !fromThisMachine(request)) {
            limits.add(RateLimit.PROVIDER_ANSWERS);
        }
        if (pattern.startsWith("/calendar/") && !fromThisMachine(request)) {
            limits.add(RateLimit.CALENDARS);
        }
        if (pattern.startsWith("/meeting-answer/") && !fromThisMachine(request)) {
            limits.add(RateLimit.MEETING_ANSWERS);
        }
        if (pattern.startsWith("/workshop-place/") && !fromThisMachine(request)) {
            limits.add(RateLimit.WORKSHOP_PLACES);
        }
        if (pattern.startsWith("/open-referral-uk") && !fromThisMachine(request)) {
            limits.add(RateLimit.OPEN_DATA);
        }
        if (pattern.startsWith("/newsletter-end/")) {
            limits.add(RateLimit.NEWSLETTER_ENDS);
        }
        if (request.getMethod().equals("POST") && (pattern.equals("/page") || pattern.startsWith("/page/"))) {
            limits.add(RateLimit.PLAN_CODES);
        }
        if (pattern.startsWith("/workshop/sheet/")
                || request.getMethod().equals("POST")
                        && (pattern.equals("/workshop") || pattern.equals("/workshop/screen"))) {
            if (!fromThisMachine(request)) {
                limits.add(RateLimit.WORKSHOP_CODES_OF_ONE);
            }
            limits.add(RateLimit.WORKSHOP_CODES);
        }
        if (request.getMethod().equals("POST") && pattern.equals("/certificate")) {
            limits.add(RateLimit.CERTIFICATES_IN_ALL);
            if (!fromThisMachine(request)) {
                limits.add(RateLimit.CERTIFICATES);
            }
        }
        if (open && pattern.startsWith("/evaluation")) {
            limits.add(RateLimit.EVALUATIONS);
        }
        if (open && pattern.startsWith("/have-your-say")) {
            limits.add(RateLimit.CONSULTATION_ANSWERS);
        }
        if (request.getMethod().equals("POST") && pattern.startsWith("/receipt")) {
            limits.add(RateLimit.RECEIPTS);
            if (pattern.endsWith("/files")) {
                limits.add(RateLimit.UPLOADS);
            }
        }
        var file = FILES.stream().anyMatch(pattern::endsWith);
        if (request.getUserPrincipal() != null) {
            limits.add(RateLimit.PAGES);
            if (file) {
                limits.add(open ? RateLimit.PAPERS : RateLimit.FILES);
            }
            if (pattern.endsWith("/search")) {
                limits.add(RateLimit.SEARCHES);
            }
        } else if (file) {
            limits.add(RateLimit.PAPERS);
        }
        return limits;
    }

    /// A proxy in front that does not say for whom it asks: everybody would be counted as one.
    static boolean fromThisMachine(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress(); // written as digits: no look-up
        } catch (UnknownHostException unreadable) {
            return false;
        }
    }

    private String who(RateLimit limit, HttpServletRequest request) {
        return switch (limit.by()) {
            case ACCOUNT, CONSUMER -> String.valueOf(request.getUserPrincipal().getName());
            case ADDRESS -> print(request.getRemoteAddr());
            case EVERYBODY -> "";
        };
    }

    String print(String address) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal(address.getBytes(java.nio.charset.StandardCharsets.UTF_8)), 0, 16);
        } catch (java.security.GeneralSecurityException missing) {
            throw new InvariantViolation("a Java without HMAC-SHA-256", missing);
        }
    }
}
