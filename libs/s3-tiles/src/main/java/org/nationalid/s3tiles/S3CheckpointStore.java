package org.nationalid.s3tiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.CheckpointStore;
import org.nationalid.transparencylog.note.SignedNote;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// The checkpoint as the object beside the tiles. It is replaced only while it is still the one that was read
/// (`If-Match`), so that a slower node never takes it back.
public final class S3CheckpointStore implements CheckpointStore {
    private static final int PRECONDITION_FAILED = 412;

    private final S3Client s3;
    private final String bucket;
    private final String key;

    /// @param prefix empty, or ending in `/`
    public S3CheckpointStore(S3Client s3, String bucket, String prefix) {
        this.s3 = s3;
        this.bucket = bucket;
        this.key = prefix + "checkpoint";
    }

    @Override
    public Optional<SignedNote> read() {
        return present().map(object -> SignedNote.parse(object.asUtf8String()));
    }

    @Override
    public void write(SignedNote note) {
        Optional<ResponseBytes<GetObjectResponse>> present = present();
        if (present.isPresent()
                && Checkpoint.of(SignedNote.parse(present.get().asUtf8String())).size()
                        > Checkpoint.of(note).size()) {
            return;
        }
        PutObjectRequest.Builder put = PutObjectRequest.builder()
                .bucket(bucket)
                .key(key)
                .contentType("text/plain; charset=utf-8")
                .cacheControl("public, max-age=1");
        if (present.isPresent()) {
            put.ifMatch(present.get().response().eTag());
        } else {
            put.ifNoneMatch("*");
        }
        try {
            s3.putObject(put.build(), RequestBody.fromString(note.toString()));
        } catch (S3Exception e) {
            if (e.statusCode() != PRECONDITION_FAILED) {
                throw new UncheckedIOException(new IOException("cannot write the checkpoint", e));
            }
            // Another node was faster; the next publication looks again.
        } catch (SdkException e) {
            throw new UncheckedIOException(new IOException("cannot write the checkpoint", e));
        }
    }

    private Optional<ResponseBytes<GetObjectResponse>> present() {
        try {
            return Optional.of(s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw new UncheckedIOException(new IOException("cannot read the checkpoint", e));
        }
    }
}
