package org.nationalid.s3tiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.nationalid.transparencylog.tile.TileConflict;
import org.nationalid.transparencylog.tile.TilePath;
import org.nationalid.transparencylog.tile.TileStore;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Tiles as objects of one bucket, below one prefix, ready to be served by the bucket itself.
///
/// An object is put only where there is none (`If-None-Match: *`), so two writers, or one whose answer was lost, can
/// never overwrite each other: whoever finds the name taken compares. May be used by many threads.
public final class S3TileStore implements TileStore {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final int PRECONDITION_FAILED = 412;

    private final S3Client s3;
    private final String bucket;
    private final String prefix;

    /// @param prefix empty, or ending in `/`
    public S3TileStore(S3Client s3, String bucket, String prefix) {
        this.s3 = s3;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public Optional<byte[]> read(TilePath path) {
        GetObjectRequest request =
                GetObjectRequest.builder().bucket(bucket).key(keyOf(path)).build();
        try {
            return Optional.of(s3.getObjectAsBytes(request).asByteArray());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw failed("read", path, e);
        }
    }

    /// All at once: the store's answer times, not its bandwidth, decide how long it takes.
    @Override
    public void write(Map<TilePath, byte[]> tiles) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writes = new ArrayList<>();
            tiles.forEach((path, bytes) -> writes.add(threads.submit(() -> writeOne(path, bytes))));
            for (Future<?> write : writes) {
                write.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while writing tiles", e));
        }
    }

    private void writeOne(TilePath path, byte[] bytes) {
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(bucket)
                .key(keyOf(path))
                .ifNoneMatch("*")
                .contentType("application/octet-stream")
                .cacheControl(FOR_EVER)
                .build();
        try {
            s3.putObject(request, RequestBody.fromBytes(bytes));
        } catch (S3Exception e) {
            if (e.statusCode() != PRECONDITION_FAILED) {
                throw failed("write", path, e);
            }
            compare(path, bytes);
        } catch (SdkException e) {
            throw failed("write", path, e);
        }
    }

    private void compare(TilePath path, byte[] bytes) {
        byte[] present = read(path)
                .orElseThrow(() -> new UncheckedIOException(
                        new IOException("the store says both that " + path + " is there and that it is not")));
        if (!Arrays.equals(present, bytes)) {
            throw new TileConflict(path);
        }
    }

    @Override
    public void dropPartialsOf(TilePath full) {
        if (!full.isFull()) {
            return;
        }
        ListObjectsV2Request request = ListObjectsV2Request.builder()
                .bucket(bucket)
                .prefix(keyOf(full) + ".p/")
                .build();
        try {
            for (S3Object partial : s3.listObjectsV2Paginator(request).contents()) {
                s3.deleteObject(delete -> delete.bucket(bucket).key(partial.key()));
            }
        } catch (SdkException e) {
            throw failed("drop the partial tiles of", full, e);
        }
    }

    private String keyOf(TilePath path) {
        return prefix + path;
    }

    private static UncheckedIOException failed(String act, TilePath path, SdkException cause) {
        return new UncheckedIOException(new IOException("cannot " + act + " " + path, cause));
    }
}
