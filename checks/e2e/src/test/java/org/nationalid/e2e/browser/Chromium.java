package org.nationalid.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The system's own Chromium, driven by Playwright, which downloads nothing.
public final class Chromium implements AutoCloseable {
    /// Nothing but the pages under test may cost time or reach out.
    private static final List<String> QUIET = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-quic",
            "--disable-gpu");

    private Optional<Playwright> playwright = Optional.empty();
    private Optional<Browser> browser = Optional.empty();

    static Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of("chromium", "chromium-browser")
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Somebody at a cheap phone.
    public Visitor visitor() {
        return visitor(new Browser.NewContextOptions());
    }

    /// Somebody whose browser runs no scripts.
    public Visitor visitorWithoutScripts() {
        return visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private Visitor visitor(Browser.NewContextOptions options) {
        return new Visitor(running()
                .newContext(options.setViewportSize(Visitor.PHONE, Visitor.HEIGHT)
                        .setLocale("en-IN")
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)));
    }

    /// Started by the first visitor: tests are given a browser even where none is, and are skipped then.
    private Browser running() {
        if (browser.isPresent()) return browser.get();
        Playwright driver = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = Optional.of(driver);
        Browser started = driver.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(find().orElseThrow())
                        .setHeadless(true)
                        .setChromiumSandbox(!isRoot())
                        .setArgs(QUIET));
        browser = Optional.of(started);
        return started;
    }

    /// Chromium's own sandbox does not work for root.
    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    @Override
    public void close() {
        browser.ifPresent(Browser::close);
        playwright.ifPresent(Playwright::close);
    }
}
