package org.nationalid.pages;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The language that this request is answered in: `?lang=`, else the cookie of an earlier choice, else the
/// browser's `Accept-Language`, else English. In templates: `{cdi:pageLanguage…}`.
@Named("pageLanguage")
@RequestScoped
public class PageLanguage {
    static final String PARAMETER = "lang";
    static final String COOKIE = "nid_lang";

    /// Hindi in CLDR counts to twelve and writes "pm" in Latin letters, which no reader of Hindi expects.
    private static final Pattern TWELVE_HOURS = Pattern.compile("h{1,2}:mm\\ha");

    private final HttpServerRequest request;
    private final ZoneId zone;

    PageLanguage(HttpServerRequest request, PagesConfig config) {
        this.request = request;
        this.zone = config.timeZone();
    }

    public Language language() {
        return chosenNow().or(this::chosenBefore).orElseGet(this::preferredByBrowser);
    }

    public String tag() {
        return language().tag();
    }

    public Locale locale() {
        return language().locale();
    }

    /// The zone that times are shown and typed in.
    public ZoneId zone() {
        return zone;
    }

    /// A message bundle in this language, for the few texts that Java must choose.
    public <B> B messages(Class<B> bundle) {
        return MessageBundles.get(bundle, Localized.Literal.of(tag()));
    }

    /// A moment as a person reads it, with the zone named: "23 Nov 2026, 10:31 IST".
    public String moment(Instant moment) {
        Locale dates = language().dates();
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.MEDIUM, FormatStyle.SHORT, IsoChronology.INSTANCE, dates);
        return DateTimeFormatter.ofPattern(TWELVE_HOURS.matcher(pattern).replaceAll("HH:mm"), dates)
                        .format(moment.atZone(zone))
                + " "
                + DateTimeFormatter.ofPattern("z", dates).format(moment.atZone(zone));
    }

    /// A moment's day: "23 November 2026".
    public String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, zone));
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language().dates())
                .format(day);
    }

    /// The switch's links to `path`, or back to this page when that is empty. An answer to a POST has no
    /// address that a link could lead to: without a `path` it gets no links.
    public List<LanguageLink> links(String path) {
        if (!path.isEmpty()) return links(path, "");
        return HttpMethod.GET.equals(request.method()) ? links(request.path(), queryWithoutLanguage()) : List.of();
    }

    Optional<Language> chosenNow() {
        return Language.of(request.getParam(PARAMETER));
    }

    private List<LanguageLink> links(String path, String query) {
        return Arrays.stream(Language.values())
                .map(each -> new LanguageLink(
                        each.tag(),
                        each.ownName(),
                        path + "?" + query + PARAMETER + "=" + each.tag(),
                        each == language()))
                .toList();
    }

    private Optional<Language> chosenBefore() {
        Cookie cookie = request.getCookie(COOKIE);
        return cookie == null ? Optional.empty() : Language.of(cookie.getValue());
    }

    private Language preferredByBrowser() {
        String acceptLanguage = request.getHeader("Accept-Language");
        return acceptLanguage == null ? Language.ENGLISH : Language.bestFor(acceptLanguage);
    }

    private String queryWithoutLanguage() {
        Stream<Map.Entry<String, String>> kept = request.params().entries().stream()
                .filter(parameter -> request.query() != null && !PARAMETER.equals(parameter.getKey()));
        return kept.map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()) + "&")
                .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
