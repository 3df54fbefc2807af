package main

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

type consistencyVector struct {
	OldSize, NewSize int64
	OldRoot, NewRoot string
	Hashes           []string
}

type vectors struct {
	Keys        struct{ Vkey string }
	Events      []struct{ Bytes, E, Leaf string }
	Tree        struct{ Roots map[string]string }
	Tiles       map[string]string
	Checkpoints map[string]string
	Inclusion   []struct {
		Index int
		Text  string
	}
	Consistency []consistencyVector
	MustFail    []struct {
		Name, Event, Proof, Checkpoint string
		Consistency                    *consistencyVector
	}
}

// verifyVectors checks all that the published vectors say of the log, the cases that must fail included.
func verifyVectors(file string) error {
	bytes, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var all vectors
	if err := json.Unmarshal(bytes, &all); err != nil {
		return err
	}
	for _, check := range []func() error{all.checkpoints, all.inclusion, all.consistency, all.tiles, all.mustFail} {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

func (v vectors) checkpoints() error {
	for size, text := range v.Checkpoints {
		head, err := openCheckpoint(v.Keys.Vkey, text)
		if err != nil {
			return err
		}
		if fmt.Sprint(head.tree.N) != size || hex.EncodeToString(head.tree.Hash[:]) != v.Tree.Roots[size] {
			return fmt.Errorf("checkpoint %s says something else", size)
		}
	}
	return say(nil, "%d checkpoints", len(v.Checkpoints))
}

func (v vectors) inclusion() error {
	for _, vector := range v.Inclusion {
		event := v.Events[vector.Index]
		leaf := leafOf([]byte(event.Bytes))
		if hex.EncodeToString(leaf[:]) != event.Leaf {
			return fmt.Errorf("event %d has another leaf", vector.Index)
		}
		if _, _, err := verifyProof(v.Keys.Vkey, []byte(event.Bytes), vector.Text); err != nil {
			return err
		}
	}
	return say(nil, "%d proofs of inclusion", len(v.Inclusion))
}

func (v vectors) consistency() error {
	for _, one := range v.Consistency {
		older, newer := v.Checkpoints[fmt.Sprint(one.OldSize)], v.Checkpoints[fmt.Sprint(one.NewSize)]
		if _, _, err := verifyConsistency(v.Keys.Vkey, older, newer, strings.Join(one.Hashes, "\n")); err != nil {
			return err
		}
	}
	return say(nil, "%d proofs of consistency", len(v.Consistency))
}

func (v vectors) tiles() error {
	folder, err := os.MkdirTemp("", "tiles")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	for path, text := range v.Tiles {
		bytes, err := hex.DecodeString(text)
		if err != nil {
			return err
		}
		file := filepath.Join(folder, path)
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			return err
		}
		if err := os.WriteFile(file, bytes, 0o600); err != nil {
			return err
		}
	}
	head, err := openCheckpoint(v.Keys.Vkey, v.Checkpoints["3"])
	if err != nil {
		return err
	}
	for index, event := range v.Events {
		if err := verifyTiles(head, folder, int64(index), []byte(event.Bytes)); err != nil {
			return err
		}
	}
	return say(nil, "%d tiles", len(v.Tiles))
}

func (v vectors) mustFail() error {
	for _, bad := range v.MustFail {
		err := v.refusal(bad.Event, bad.Proof, bad.Checkpoint, bad.Consistency)
		if err == nil {
			return fmt.Errorf("not refused: %s", bad.Name)
		}
		fmt.Printf("refused as it must be: %s (%v)\n", bad.Name, err)
	}
	return nil
}

// refusal is why a case fails; nothing when it passes. A fork must be signed well and fail by consistency alone.
func (v vectors) refusal(event, proof, checkpoint string, fork *consistencyVector) error {
	if fork == nil {
		_, _, err := verifyProof(v.Keys.Vkey, []byte(event), proof)
		return err
	}
	head, err := openCheckpoint(v.Keys.Vkey, checkpoint)
	if err != nil {
		return nil
	}
	hashes, err := hashesOf(fork.Hashes)
	if err != nil {
		return nil
	}
	older, err := openCheckpoint(v.Keys.Vkey, v.Checkpoints[fmt.Sprint(fork.OldSize)])
	if err != nil {
		return nil
	}
	return tlog.CheckTree(hashes, head.tree.N, head.tree.Hash, older.tree.N, older.tree.Hash)
}
