package org.nationalid.biometrics.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nationalid.biometrics.bench.CaptureSet;
import org.nationalid.biometrics.bench.UnusableCaptures;
import org.nationalid.biometrics.feature.FeatureExtractor;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.sample.FingerprintSample;
import org.nationalid.biometrics.sample.SampleDecoder;
import org.nationalid.biometrics.sample.SampleFormat;
import org.nationalid.biometrics.sample.UnreadableSample;

/// Trains the public model from folders of captures and writes it with the list of what it saw.
///
/// Captures must be on the committed list of training files (name and SHA-256): anything else, held-out data
/// above all, is refused, so that no accuracy can ever be quoted on data that trained the model. `--new-list`
/// writes that list afresh; the change is then there to be reviewed.
public final class TrainModel {
    private TrainModel() {}

    public static void main(String[] arguments) throws IOException {
        boolean newList = arguments.length == 3 && arguments[2].equals("--new-list");
        if (arguments.length != 2 && !newList) {
            System.err.println("usage: train-biometrics CAPTURES_FOLDER MODEL_FILE [--new-list]");
            System.exit(2);
        }
        try {
            train(Path.of(arguments[0]), Path.of(arguments[1]), newList);
        } catch (UnusableCaptures refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    private static void train(Path folder, Path target, boolean newList) throws IOException {
        if (!Files.isDirectory(target.toAbsolutePath().getParent()))
            throw new UnusableCaptures("refused: there is no folder for the model file " + target);
        TrainingFiles files = new TrainingFiles(target.resolveSibling(TrainingFiles.NAME));
        List<CaptureSet> sets = CaptureSet.in(folder);
        if (!newList) files.refuseOthers(sets);
        Map<String, List<FingerprintFeatures>> fingers = new TreeMap<>();
        for (CaptureSet set : sets) {
            System.err.println("reading " + set.captures().size() + " captures of " + set.name());
            for (CaptureSet.Capture capture : set.captures())
                extract(capture, fingers.computeIfAbsent(set.name() + "/" + capture.finger(), _ -> new ArrayList<>()));
        }
        System.err.println("training");
        PublicModel model = train(fingers.values());
        if (newList) files.write(sets);
        Files.write(target, model.toBytes());
        Files.writeString(target.resolveSibling(target.getFileName() + ".sha256"), model.digest() + "\n");
        System.out.println(model + " from " + fingers.size() + " fingers");
    }

    /// The model of some captured fingers. No generated ones: with them more fingers of unseen sensors were
    /// missed.
    ///
    /// @throws UnusableCaptures when there is too little to learn from
    public static PublicModel train(Collection<List<FingerprintFeatures>> fingers) {
        ModelTrainer trainer = new ModelTrainer();
        fingers.forEach(trainer::addFinger);
        return trainer.train();
    }

    private static void extract(CaptureSet.Capture capture, List<FingerprintFeatures> into) throws IOException {
        byte[] encoded = Files.readAllBytes(capture.file());
        try (FingerprintSample sample = SampleDecoder.decode(SampleFormat.PNG, encoded)) {
            into.add(FeatureExtractor.extract(sample));
        } catch (UnreadableSample refusal) {
            System.out.println(capture.file().getFileName() + " left out: " + refusal.reason());
        }
    }
}
