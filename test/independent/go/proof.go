package main

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type treeHead struct {
	origin string
	tree   tlog.Tree
}

// openCheckpoint verifies the signed note by sumdb/note and reads the three lines of the checkpoint.
func openCheckpoint(vkey, text string) (treeHead, error) {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return treeHead{}, err
	}
	opened, err := note.Open([]byte(text), note.VerifierList(verifier))
	if err != nil {
		return treeHead{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 {
		return treeHead{}, fmt.Errorf("the checkpoint has not three lines")
	}
	if lines[0] != verifier.Name() {
		return treeHead{}, fmt.Errorf("the checkpoint is of the log %s", lines[0])
	}
	size, err := count(lines[1])
	if err != nil {
		return treeHead{}, err
	}
	root, err := hashOf(lines[2])
	return treeHead{lines[0], tlog.Tree{N: size, Hash: root}}, err
}

// verifyProof reads the proof's text and lets sumdb/tlog check the path.
func verifyProof(vkey string, event []byte, text string) (int64, treeHead, error) {
	head, checkpoint, found := strings.Cut(text, "\n\n")
	lines := strings.Split(head, "\n")
	if !found || len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" || !strings.HasPrefix(lines[1], "index ") {
		return 0, treeHead{}, fmt.Errorf("not a proof of c2sp.org/tlog-proof@v1")
	}
	index, err := count(strings.TrimPrefix(lines[1], "index "))
	if err != nil {
		return 0, treeHead{}, err
	}
	path, err := hashesOf(lines[2:])
	if err != nil {
		return 0, treeHead{}, err
	}
	signed, err := openCheckpoint(vkey, checkpoint)
	if err != nil {
		return 0, treeHead{}, err
	}
	leaf := leafOf(event)
	return index, signed, tlog.CheckRecord(path, signed.tree.N, signed.tree.Hash, index, leaf)
}

// verifyConsistency lets sumdb/tlog check that the old tree is the beginning of the new one.
func verifyConsistency(vkey, older, newer, hashLines string) (int64, int64, error) {
	from, err := openCheckpoint(vkey, older)
	if err != nil {
		return 0, 0, err
	}
	to, err := openCheckpoint(vkey, newer)
	if err != nil {
		return 0, 0, err
	}
	hashes, err := hashesOf(strings.Split(hashLines, "\n"))
	if err != nil {
		return 0, 0, err
	}
	return from.tree.N, to.tree.N, tlog.CheckTree(hashes, to.tree.N, to.tree.Hash, from.tree.N, from.tree.Hash)
}

// leafOf is the hash of the leaf whose entry is the hash of the event's bytes.
func leafOf(event []byte) tlog.Hash {
	entry := sha256.Sum256(event)
	return tlog.RecordHash(entry[:])
}

func hashesOf(lines []string) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, 0, len(lines))
	for at, line := range lines {
		if line == "" && at == len(lines)-1 {
			break // what follows the last line end
		}
		hash, err := hashOf(line)
		if err != nil {
			return nil, err
		}
		hashes = append(hashes, hash)
	}
	return hashes, nil
}

// hashOf refuses every text but the one that the hash has: Go's decoder passes over line ends.
func hashOf(text string) (hash tlog.Hash, err error) {
	bytes, err := base64.StdEncoding.Strict().DecodeString(text)
	if err != nil || len(bytes) != len(hash) || base64.StdEncoding.EncodeToString(bytes) != text {
		return hash, fmt.Errorf("%q is not a hash", text)
	}
	copy(hash[:], bytes)
	return hash, nil
}

func count(text string) (int64, error) {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n < 0 || strconv.FormatInt(n, 10) != text {
		return 0, fmt.Errorf("%q is not a number", text)
	}
	return n, nil
}
