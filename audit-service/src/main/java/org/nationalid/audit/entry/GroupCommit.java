package org.nationalid.audit.entry;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.nationalid.audit.log.LogKeeper;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;

/// One thread that appends for all requests of this node: while one commit reaches the disk the next requests gather,
/// so that the price of a commit is shared by as many entries as the load brings.
@ApplicationScoped
class GroupCommit {
    /// Requests that may wait; beyond that, overload is answered at once.
    private static final int WAITING_MAX = 4096;

    /// Entries that one transaction takes, give or take one request.
    private static final int ENTRIES_MAX = 1000;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final EntryAppender appender;
    private final LogKeeper keeper;
    private final BlockingQueue<Submission> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
    private volatile boolean isRunning = true;
    private Thread thread;

    GroupCommit(EntryAppender appender, LogKeeper keeper) {
        this.appender = appender;
        this.keeper = keeper;
    }

    void begin(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("group-commit").daemon().start(this::run);
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        isRunning = false;
        thread.join(Duration.ofSeconds(2));
    }

    CompletableFuture<List<RecordedEntry>> submit(List<PreparedEntry> entries) {
        Submission submission = new Submission(entries);
        if (!isRunning || !waiting.offer(submission)) {
            throw overloaded();
        }
        return submission.outcome();
    }

    static Refusal overloaded() {
        return new Refusal(EntryRefusal.AUDIT_OVERLOADED).retryAfter(RETRY_AFTER);
    }

    private void run() {
        try {
            while (isRunning || !waiting.isEmpty()) {
                Submission first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    append(gather(first));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Submission> gather(Submission first) {
        List<Submission> batch = new ArrayList<>();
        int entries = 0;
        for (Submission next = first; next != null; next = entries < ENTRIES_MAX ? waiting.poll() : null) {
            batch.add(next);
            entries += next.entries().size();
        }
        return batch;
    }

    /// Answers only after the commit; when it fails, nobody is told that anything was written.
    private void append(List<Submission> batch) {
        try {
            List<EntryAppender.Answer> answers = appender.append(batch);
            for (EntryAppender.Answer answer : answers) {
                answer.deliver();
            }
            keeper.wake();
        } catch (RuntimeException | Error e) {
            if (batch.size() > 1 && isAboutOneOfThem(e)) {
                batch.forEach(submission -> append(List.of(submission)));
            } else {
                batch.forEach(submission -> submission.outcome().completeExceptionally(e));
            }
        }
    }

    /// Nobody is refused for what a stranger in the same batch sent.
    private static boolean isAboutOneOfThem(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.code() == RequestRefusal.REQUEST_INVALID;
    }
}
